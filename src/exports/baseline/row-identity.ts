import type { RawRow } from '../rows/row-reader.js';

/**
 * Identity of a vulnerability row regardless of device group, as documented in get-assessment-software-vulnerabilities.md.
 * The column `id` omits the vendor.
 */
export function identityOf(row: RawRow): string {
  const { deviceId, softwareVendor, softwareName, softwareVersion, cveId } = row;
  // JSON, so that a separator inside a name can't merge two rows.
  return JSON.stringify([deviceId, softwareVendor, softwareName, softwareVersion, cveId].map(orNull));
}

function orNull(value: unknown): unknown {
  return value ?? null;
}

/** The device group of a row. Responses always have its name but not always its id. */
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

/** Part of a device's rows: FNV-1a, which distributes well and is the same on every platform. */
export function partOf({ deviceId }: RawRow, parts: number): number {
  const text = typeof deviceId === 'string' ? deviceId : '';
  let hash = FNV_OFFSET;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME) >>> 0;
  }
  return hash % parts;
}
