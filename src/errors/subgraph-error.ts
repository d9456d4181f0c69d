import { docsLink } from '../lib/docs-link.js';
import type { ErrorCode } from './error-code.js';

/** Extensions of an error: stable, machine-readable, free of upstream URLs, bodies and tokens. */
export type ErrorExtensions = Readonly<Record<string, unknown>>;

/** The extensions that clients receive: the code, the link to its entry in the documentation, and those of the error. */
export function publicExtensions(code: ErrorCode, extensions: ErrorExtensions = {}): ErrorExtensions {
  return { code, docs: docsLink('errors', code), ...extensions };
}

/**
 * The base class of every error that callers may see. Its message and extensions are safe to send; `cause` is for the
 * log only. All other errors leave the server as INTERNAL.
 */
export class SubgraphError extends Error {
  readonly code: ErrorCode;
  readonly extensions: ErrorExtensions;

  constructor(code: ErrorCode, message: string, extensions: ErrorExtensions = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
    this.code = code;
    this.extensions = extensions;
  }
}
