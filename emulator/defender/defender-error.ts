import { randomBytes } from 'node:crypto';

/** An error of the service: status, code (Learn: common-errors.md) and message. */
export class DefenderError extends Error {
  override readonly name = 'DefenderError';
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The value of `error.target`: a request id unless the service puts something else there. */
  readonly target: string;

  constructor(
    status: number,
    code: string,
    message: string,
    rest: { readonly headers?: Record<string, string>; readonly target?: string } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = rest.headers ?? {};
    this.target = rest.target ?? newTarget();
  }
}

/** A request id as error bodies carry it: `|f712eef2-447d37a1beaf6d2b.` */
export function newTarget(): string {
  return `|${randomBytes(4).toString('hex')}-${randomBytes(8).toString('hex')}.`;
}
