import { encodeQuery } from '../../odata/encode-query.js';

/** How far back statistics look: hours; the service's 30 days when left out. */
export type LookBackHours = number | undefined;

export function encodeLookBack(lookBackHours: LookBackHours): { readonly query?: string } {
  return lookBackHours === undefined ? {} : { query: encodeQuery({ parameters: { lookBackHours } }) };
}
