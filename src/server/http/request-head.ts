import type { IncomingHttpHeaders } from 'node:http';

/** The parts of a request that identify its sender and its target: of an HTTP request, or its equivalent on a socket. */
export interface RequestHead {
  readonly headers: IncomingHttpHeaders;
}

/** The values of headers that change how an operation runs. */
const CHOICES = {
  'x-defender-lane': ['bulk', 'interactive'],
  'x-defender-explain': ['1', '0'],
  'x-defender-cost': ['1', '0'],
  'x-defender-cache-tags': ['1', '0'],
} as const;

/** What is wrong with such a header, if anything. An operation with `x-defender-explain: true` must not run. */
export function findUnknownChoice({ headers }: RequestHead): string | undefined {
  for (const [name, values] of Object.entries(CHOICES)) {
    const given = headers[name];
    if (given !== undefined && given !== '' && !values.some((value) => value === given))
      return `The header ${name} must be ${values.join(' or ')}.`;
  }
  return undefined;
}
