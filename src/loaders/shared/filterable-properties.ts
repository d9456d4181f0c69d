import type { SetMember } from '../../defender-api/odata/filter.js';
import { ZERO_GUID } from '../../lib/guid.js';

/**
 * How a property is written in `$filter`. `enum` is one of a closed set of words, as is `state`, which is derived here; `number` is
 * an integer, `decimal` a fractional number. `machineId` and `vulnerabilityId` are texts, sent as Defender spells them. `heldText`
 * is a text property of cached rows, which supports operators that Defender lacks. Of `guidOrZero`, `textOrEmpty` (a `heldText`
 * too) and `textOrNull`, Defender sends one value instead of none.
 */
export type PropertyKind =
  | 'string'
  | 'heldText'
  | 'textOrEmpty'
  | 'textOrNull'
  | 'enum'
  | 'state'
  | 'dateTime'
  | 'number'
  | 'decimal'
  | 'guid'
  | 'guidOrZero'
  | 'machineId'
  | 'vulnerabilityId'
  | 'boolean'
  | 'strings'
  | 'numbers';
export type FilterableProperties = Readonly<Record<string, PropertyKind>>;

/** The values that Defender sends instead of none. The fields are null then. */
export const INSTEAD_OF_NONE: ReadonlyMap<PropertyKind, SetMember> = new Map<PropertyKind, SetMember>([
  ['guidOrZero', { kind: 'guid', value: ZERO_GUID }],
  ['textOrEmpty', { kind: 'string', value: '' }],
  ['textOrNull', { kind: 'string', value: 'null' }],
]);
