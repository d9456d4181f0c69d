import type { NextFunction, Request, Response } from 'express';

/** Responses depend on the caller: intermediate caches must not store them. */
export function forbidCaching(_request: Request, response: Response, next: NextFunction): void {
  response.set('cache-control', 'private, no-store');
  next();
}
