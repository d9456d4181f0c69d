import type { Express, RequestHandler } from 'express';
import type { Config } from '../../config/config.js';
import { readOnce } from '../../lib/read-once.js';
import { createPageFiles } from '../pages/page-files.js';
import { sendFiles, sendPage } from '../pages/send-page.js';
import { readConsole } from './console-bundle.js';
import { readConsoleOperations } from './console-documents.js';
import { policyOfConsole, renderConsole } from './render-console.js';

/**
 * Serves the console at `/`: open alerts, machines and their actions, hunting, the quota. It loads nothing from other
 * hosts.
 */
export function addConsole(app: Express, config: Config, guards: readonly RequestHandler[]): void {
  const { console } = config.server;
  if (console === undefined) return;
  // The page is the same for everyone. It is rendered on first use, since most servers never show it.
  const page = readOnce(async () => {
    const operations = await readConsoleOperations(config);
    return { policy: policyOfConsole(console), html: renderConsole(config, console, operations) };
  });
  app.get('/', ...guards, sendPage(page));
  app.get('/console/:name', ...guards, sendFiles(createPageFiles(readConsole)));
}
