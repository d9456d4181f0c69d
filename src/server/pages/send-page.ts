import type { Request, RequestHandler, Response } from 'express';
import type { PageFile } from './page-files.js';

/** Sends a page to browsers, and passes other requests on. */
export function sendPage(render: (request: Request) => PageToSend | Promise<PageToSend>): RequestHandler {
  return async (request, response, next) => {
    if (!prefersHtml(request)) {
      next();
      return;
    }
    const { policy, html } = await render(request);
    protect(response).set('content-security-policy', policy).type('html').send(html);
  };
}

/** Applies a guard to pages and their files, but not to GraphQL requests at the same paths, which admission guards. */
export function guardPages(guard: RequestHandler): RequestHandler {
  return (request, response, next) =>
    prefersHtml(request) || 'name' in request.params ? guard(request, response, next) : next();
}

export interface PageToSend {
  /** The value of `Content-Security-Policy`. */
  readonly policy: string;
  readonly html: string;
}

/** Sends the file of a page that the route parameter `name` names. */
export function sendFiles(
  readPageFile: (name: string) => Promise<PageFile | undefined>,
): RequestHandler<{ name: string }> {
  return async (request, response, next) => {
    const file = await readPageFile(request.params.name);
    if (file === undefined) next();
    else sendFile(file, request, response);
  };
}

/** The relative path from a page to the server's root: relative links work behind a proxy that adds a path. */
export function rootFrom({ path }: { readonly path: string }): string {
  return path !== '/' && path.endsWith('/') ? '../' : './';
}

function sendFile(
  { type, body, compressed, tag }: PageFile,
  request: Request<{ name: string }>,
  response: Response,
): void {
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

/** The same rule as Apollo Server's: clients that accept anything receive JSON. */
function prefersHtml(request: Request): boolean {
  const types = ['application/json', 'application/graphql-response+json', 'multipart/mixed', 'text/html'];
  return request.accepts(types) === 'text/html';
}
