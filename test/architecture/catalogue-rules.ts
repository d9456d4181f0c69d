import type { Operation } from '../../src/defender-api/operation.js';
import { DEFAULT_LIMITS } from '../../src/defender-api/quota/call-windows.js';
import type { OperationUse } from './operation-uses.js';
import type { CatalogueOperation } from './read-catalogue.js';

/** Names in `@defender` that Microsoft's API doesn't have. */
export function findInventedNames(
  uses: readonly OperationUse[],
  catalogue: readonly CatalogueOperation[],
): string[] {
  const known = new Set(catalogue.map(({ id }) => id));
  return uses.flatMap(({ coordinate, operation, covers }) =>
    [operation, ...covers]
      .filter((id) => !known.has(id))
      .map((id) => `${coordinate} names ${id}, which the catalogue lacks`),
  );
}

/** Operations that a field says it calls and no endpoint declares, and endpoints that no field says it calls. */
export function findUndeclaredCalls(
  uses: readonly OperationUse[],
  operations: readonly Operation[],
): string[] {
  const declared = new Set(operations.map(({ id }) => id));
  const called = new Set(uses.map(({ operation }) => operation));
  return [
    ...uses
      .filter(({ operation }) => !declared.has(operation))
      .map(({ coordinate, operation }) => `${coordinate} calls ${operation}, which no endpoint declares`),
    ...[...declared]
      .filter((id) => !called.has(id))
      .map((id) => `${id} is an endpoint, and no field says with @defender that it calls it`),
  ];
}

/**
 * Where an endpoint and the catalogue say different things. Operations of Microsoft Graph replace one of the catalogue.
 *
 * @param leftOut by operation, permissions of the catalogue that an endpoint may do without on purpose
 */
export function findDisagreements(
  operations: readonly Operation[],
  catalogue: readonly CatalogueOperation[],
  leftOut: Readonly<Record<string, readonly string[]>> = {},
): string[] {
  return operations.flatMap((operation) => {
    const documented = catalogue.find(({ id }) => id === operation.id);
    if (documented === undefined) return [`${operation.id} is an endpoint that the catalogue lacks`];
    if (operation.api === 'graph' && !documented.path.startsWith('/v1.0/')) return [];
    return [
      ...compare(operation, 'method', operation.method, documented.method),
      ...compare(operation, 'kind', operation.kind, kindOf(documented)),
      ...comparePermissions(operation, documented.permissions, leftOut[operation.id] ?? []),
      ...compareRate(operation, documented),
    ];
  });
}

/** Reads that no field calls and none covers. */
export function findMissingReads(
  uses: readonly OperationUse[],
  catalogue: readonly CatalogueOperation[],
): string[] {
  const named = new Set(uses.flatMap(({ operation, covers }) => [operation, ...covers]));
  return catalogue.filter(({ id, kind }) => kind === 'read' && !named.has(id)).map(({ id }) => id);
}

/** The limits that hold for an endpoint. */
export function limitsOf({ rateClass: { perMinute, perHour } }: Operation): {
  readonly perMinute?: number;
  readonly perHour?: number;
} {
  if (perMinute === undefined && perHour === undefined) return DEFAULT_LIMITS;
  return { ...(perMinute !== undefined && { perMinute }), ...(perHour !== undefined && { perHour }) };
}

function kindOf({ kind }: CatalogueOperation): Operation['kind'] {
  return kind === 'read' || kind === 'export' ? 'read' : 'write';
}

function comparePermissions(
  operation: Operation,
  documented: readonly string[],
  leftOut: readonly string[],
): string[] {
  const ours = operation.permissions;
  if (documented.length === 0) return ours.length > 0 ? [] : [`${operation.id} names no permission`];
  const print = (names: readonly string[]) => [...names].sort().join(' ');
  const wanted = documented.filter((name) => ours.includes(name) || !leftOut.includes(name));
  return compare(operation, 'permissions', print(ours), print(wanted));
}

/** Where no page gives a number, the usual limits are assumed, or lower ones. */
function compareRate(operation: Operation, { rate }: CatalogueOperation): string[] {
  const limits = limitsOf(operation);
  const print = ({ perMinute, perHour }: CatalogueOperation['rate']) =>
    `${String(perMinute ?? 'any number')} a minute, ${String(perHour ?? 'any number')} an hour`;
  if (rate.perMinute !== undefined || rate.perHour !== undefined) {
    return compare(operation, 'rate', print(limits), print(rate));
  }
  const isUsual =
    (limits.perMinute ?? 0) <= DEFAULT_LIMITS.perMinute && (limits.perHour ?? 0) <= DEFAULT_LIMITS.perHour;
  return isUsual ? [] : [`${operation.id}: no page allows more than the usual rate`];
}

function compare({ id }: Operation, what: string, ours: string, theirs: string): string[] {
  return ours === theirs ? [] : [`${id}: ${what} ${ours}, in the catalogue ${theirs}`];
}
