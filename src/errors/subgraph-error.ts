import type { ErrorCode } from './error-code.js';

/** What an error may tell the client beside its message: stable, machine-readable, free of URLs, bodies and tokens. */
export type ErrorExtensions = Readonly<Record<string, unknown>>;

/**
 * The base of every error that a caller may see. Its message and extensions are safe to send;
 * `cause` is for the log only. Everything that is not a SubgraphError leaves the server as INTERNAL.
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
