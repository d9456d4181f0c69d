import type { TenantData } from '../../../emulator/tenants/model.js';
import { SERVERS } from '../servers/start-limited.js';

export type Truth = (text: string) => 'inside' | 'outside' | undefined;

/** Classifies a text with the emulator's data: whether it names a machine, or a row of one, and its group. */
export function truthOf({ machines, alerts, machineActions, investigations }: TenantData): Truth {
  const isInside = new Map(machines.map(({ id, rbacGroupId }) => [id, rbacGroupId === SERVERS.id]));
  const parts = new Map<string, boolean>();
  const wholes = new Map<string, boolean>();
  for (const { id, aadDeviceId, computerDnsName } of machines)
    for (const text of [id, aadDeviceId, computerDnsName])
      if (text !== null && text !== '') parts.set(text.toLowerCase(), isInside.get(id)!);
  for (const { id, machineId } of alerts) parts.set(id.toLowerCase(), isInside.get(machineId) ?? false);
  for (const { action } of machineActions)
    parts.set(action.id.toLowerCase(), isInside.get(action.machineId) ?? false);
  // Short digits can occur in any text.
  for (const { id, machineId } of investigations) wholes.set(id, isInside.get(machineId) ?? false);
  const known = new Map<string, ReturnType<Truth>>();
  const classify: Truth = (text) => {
    const lower = text.toLowerCase();
    const named = [...parts]
      .filter(([part]) => lower.includes(part))
      .sort(([one], [other]) => other.length - one.length);
    // The longest match: an id may be a prefix of another, a name part of a longer one.
    const whole = wholes.get(text);
    const found = whole ?? named[0]?.[1];
    return found === undefined ? undefined : found ? 'inside' : 'outside';
  };
  // The responses repeat few texts often, and each is searched for the names of all rows.
  return (text) => {
    if (!known.has(text)) known.set(text, classify(text));
    return known.get(text);
  };
}

/** The coordinates (`Type.field`) of texts of this kind. */
export function coordinatesOf(value: unknown, truth: Truth, kind: 'inside' | 'outside', at = ''): string[] {
  if (typeof value === 'string') return truth(value) === kind ? [at] : [];
  if (Array.isArray(value)) return value.flatMap((item) => coordinatesOf(item, truth, kind, at));
  if (typeof value !== 'object' || value === null) return [];
  const type = '__typename' in value ? String(value.__typename) : at;
  return Object.entries(value).flatMap(([key, below]) => coordinatesOf(below, truth, kind, `${type}.${key}`));
}
