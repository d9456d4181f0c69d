import type { Express, RequestHandler } from 'express';
import type { Config } from '../../config/config.js';
import { createPageFiles } from '../pages/page-files.js';
import { sendFiles, sendPage } from '../pages/send-page.js';
import { readConsole } from './console-bundle.js';
import { readConsoleOperations } from './console-documents.js';
import { policyOfConsole, renderConsole } from './render-console.js';

/** The page at `/`: open alerts, machines and what can be done to them, hunting, the quota. Served from here whole. */
export function addConsole(app: Express, config: Config, guards: readonly RequestHandler[]): void {
  const { console, explorer } = config.server;
  if (console === undefined) return;
  const render = async () => {
    const operations = await readConsoleOperations(config);
    return { policy: policyOfConsole(console), html: renderConsole(config, console, operations) };
  };
  // The same for all, and made when the first one opens it, since most servers show no page to anybody.
  let page: ReturnType<typeof render> | undefined;
  app.get('/', ...guards, openExample(explorer !== 'none'));
  app.get(
    '/',
    ...guards,
    sendPage(() => (page ??= render())),
  );
  app.get('/console/:name', ...guards, sendFiles(createPageFiles(readConsole)));
}

/** Examples of the explorer have an address: it was `/` before there was a console, and people keep such links. */
function openExample(hasExplorer: boolean): RequestHandler {
  return ({ query: { example } }, response, next) => {
    if (hasExplorer && typeof example === 'string')
      response.redirect(`./explorer?example=${encodeURIComponent(example)}`);
    else next();
  };
}
