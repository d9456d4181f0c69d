import type { Express, Request, RequestHandler, Response } from 'express';
import type { Config, Explorer } from '../../config/config.js';
import { readServedTypes } from '../type-defs.js';
import { createExplorerFiles, type ExplorerFile } from './explorer-files.js';
import { readExamples } from './example-operations.js';
import { createPageRenderer, type ExplorerPage } from './render-page.js';
import { policyOf } from './content-security-policy.js';

type ServerConfig = Config['server'];

/**
 * The page where people try queries, at `/` and where else a browser asks for one: Apollo Sandbox, or a GraphiQL that is
 * served from here whole, which Sandbox's page goes to as well when its host can't be reached.
 */
export function addExplorer(app: Express, config: ServerConfig, guards: readonly RequestHandler[]): void {
  const { explorer } = config;
  if (explorer === 'none') return;
  const { names } = readServedTypes(config.schemaPrefix);
  const render = createPageRenderer(config, readExamples(names), names);
  const files = createExplorerFiles();
  app.get(['/', '/graphql'], ...guards, showPage(explorer, render));
  app.get('/graphiql', ...guards, showPage('graphiql', render));
  app.get('/explorer/:name', ...guards, async (request: Request<{ name: string }>, response, next) => {
    const file = await files(request.params.name);
    if (file === undefined) next();
    else sendFile(file, request, response);
  });
}

function showPage(
  explorer: Exclude<Explorer, 'none'>,
  render: (page: ExplorerPage) => string,
): RequestHandler {
  return (request, response, next) => {
    if (!prefersHtml(request)) {
      next();
      return;
    }
    const { example } = request.query;
    // Links are relative, so that the page works behind a proxy that adds a path; below `/graphql/` they start one up.
    const root = request.path !== '/' && request.path.endsWith('/') ? '../' : './';
    const page = { explorer, root, ...(typeof example === 'string' && { example }) };
    protect(response).set('content-security-policy', policyOf(explorer)).type('html').send(render(page));
  };
}

function sendFile({ type, body, compressed, tag }: ExplorerFile, request: Request, response: Response): void {
  protect(response).set({ etag: tag, 'cache-control': 'no-cache', vary: 'accept-encoding' }).type(type);
  if (request.acceptsEncodings('gzip') === false) {
    response.send(body);
  } else {
    response.set('content-encoding', 'gzip').send(compressed);
  }
}

function protect(response: Response): Response {
  return response.set({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
}

/** As Apollo Server tells a person from a client: whoever takes anything gets JSON. */
function prefersHtml(request: Request): boolean {
  const types = ['application/json', 'application/graphql-response+json', 'multipart/mixed', 'text/html'];
  return request.accepts(types) === 'text/html';
}
