import { DEFAULT_LIMITS } from '../../../src/defender-api/quota/call-windows.js';
import type { CatalogueOperation } from '../read-catalogue.js';

/** The source of src/defender-api/generated/operation-metadata.ts: what the catalogue says of each operation, for those who call it. */
export function renderOperationMetadata(catalogue: readonly CatalogueOperation[]): string {
  return [
    '/** The documentation of each operation by Microsoft: docs/catalogue/operations.yaml, by `npm run docs`. */',
    'export const OPERATION_METADATA = {',
    ...catalogue.map((operation) => `${operation.id}: ${JSON.stringify(factsOf(operation))},`),
    '} as const;',
    '',
  ].join('\n');
}

function factsOf({ kind, method, path, harmless, permissions, plans, rate }: CatalogueOperation) {
  return {
    kind: kind === 'read' || kind === 'export' ? 'read' : 'write',
    method,
    api: path.startsWith('/v1.0/') ? 'graph' : 'defender',
    // The query is the endpoint's.
    path: path.replace(/\?.*/, ''),
    permissions,
    plans,
    ...(harmless !== undefined && { harmless }),
    // Where no page gives a number, the usual limits are assumed.
    rate: isUsual(rate) ? {} : rate,
  };
}

function isUsual({ perMinute, perHour }: CatalogueOperation['rate']): boolean {
  return perMinute === DEFAULT_LIMITS.perMinute && perHour === DEFAULT_LIMITS.perHour;
}
