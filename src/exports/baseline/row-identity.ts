import type { RawRow } from '../rows/row-reader.js';

/**
 * What a row of weaknesses is known by, whatever its device group: one row for each of these, says
 * get-assessment-software-vulnerabilities.md. The column `id` leaves out the vendor.
 */
export function identityOf(row: RawRow): string {
  const { deviceId, softwareVendor, softwareName, softwareVersion, cveId } = row;
  // As JSON, or a name that holds the separator would make two rows one.
  return JSON.stringify([deviceId, softwareVendor, softwareName, softwareVersion, cveId].map(orNull));
}

function orNull(value: unknown): unknown {
  return value ?? null;
}

/** The device group of a row: its id isn't in every answer, its name is. */
export interface GroupOfRow {
  readonly id: unknown;
  readonly name: unknown;
}

export function groupOf({ rbacGroupId, rbacGroupName }: RawRow): GroupOfRow {
  return { id: rbacGroupId ?? null, name: rbacGroupName ?? null };
}

export function isSameGroup(one: GroupOfRow, other: GroupOfRow): boolean {
  return one.id === null || other.id === null ? one.name === other.name : one.id === other.id;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Which part the rows of a device belong to: FNV-1a, which spreads well and is the same wherever it runs. */
export function partOf({ deviceId }: RawRow, parts: number): number {
  const text = typeof deviceId === 'string' ? deviceId : '';
  let hash = FNV_OFFSET;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME) >>> 0;
  }
  return hash % parts;
}
