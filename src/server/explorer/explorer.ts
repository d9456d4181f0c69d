import type { Express, Request, RequestHandler } from 'express';
import type { Config, Explorer } from '../../config/config.js';
import { ownFolder } from '../../lib/own-files.js';
import { createPageFiles, readFolder } from '../pages/page-files.js';
import { rootFrom, sendFiles, sendPage } from '../pages/send-page.js';
import { readServedTypes } from '../../subgraph/type-defs.js';
import { policyOf } from './content-security-policy.js';
import { readExamples } from './example-operations.js';
import { readGraphiql } from './graphiql-files.js';
import { createPageRenderer, type ExplorerPage } from './render-page.js';

type ServerConfig = Config['server'];

/**
 * Serves the explorer at `/explorer` and to browsers at `/graphql`, beside the console at `/`: Apollo Sandbox, or a
 * GraphiQL that loads nothing from other hosts. Sandbox's page falls back to GraphiQL if its host is unreachable.
 */
export function addExplorer(app: Express, config: ServerConfig, guards: readonly RequestHandler[]): void {
  const { explorer } = config;
  if (explorer === 'none') return;
  const { names } = readServedTypes(config.schema);
  // Read on first use: most servers never show the page, and reading takes a twelfth of the start.
  let made: ReturnType<typeof createPageRenderer> | undefined;
  const render = (page: ExplorerPage) =>
    (made ??= createPageRenderer(config, readExamples(names), names))(page);
  app.get(['/explorer', '/graphql'], ...guards, showPage(explorer, render));
  app.get('/graphiql', ...guards, showPage('graphiql', render));
  const files = createPageFiles(async () => [
    ...(await readFolder(ownFolder('src/server/explorer/page'))),
    ...(await readGraphiql()),
  ]);
  app.get('/explorer/:name', ...guards, sendFiles(files));
}

function showPage(
  explorer: Exclude<Explorer, 'none'>,
  render: (page: ExplorerPage) => string,
): RequestHandler {
  return sendPage((request: Request) => {
    const { example } = request.query;
    const page = { explorer, root: rootFrom(request), ...(typeof example === 'string' && { example }) };
    return { policy: policyOf(explorer), html: render(page) };
  });
}
