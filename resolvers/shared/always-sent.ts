import { UNRECOGNIZED } from '../../src/defender-api/models/shared/enum-tables.js';

/** An enum that the service sends with every row. A row that lacks it shows UNRECOGNIZED, so that it costs no other row. */
export function alwaysSent<Name extends string>(name: Name) {
  return (row: { readonly [Field in Name]?: string | null | undefined }): string => row[name] ?? UNRECOGNIZED;
}
