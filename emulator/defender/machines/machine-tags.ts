import type { Machine } from '../../tenants/model.js';
import { DefenderError } from '../defender-error.js';
import { requireText } from '../request-body.js';

/** A change of one tag, as a request body asks for it. */
export interface TagChange {
  readonly tag: string;
  readonly action: 'Add' | 'Remove';
}

type Body = Readonly<Record<string, unknown>>;

/** Throws the service's 400. */
export function readTagChange(body: Body): TagChange {
  const tag = requireText(body, 'Value');
  const action = requireText(body, 'Action');
  if (action !== 'Add' && action !== 'Remove') {
    throw new DefenderError(400, 'InvalidInput', 'Action must be one of: Add, Remove');
  }
  return { tag, action };
}

/** A tag that is there already, or isn't there, is no error. A machine without tags may hold an empty one. */
export function changeTag(machine: Machine, { tag, action }: TagChange): void {
  const others = machine.machineTags.filter((other) => other !== tag && other !== '');
  machine.machineTags = action === 'Add' ? [...others, tag] : others;
}

const deviceValues = ['Normal', 'Low', 'High'];

/** A device value that a body must hold, or may. Throws the service's 400. */
export function checkDeviceValue(value: string, name: string): string {
  if (deviceValues.includes(value)) return value;
  throw new DefenderError(400, 'InvalidInput', `${name} must be one of: ${deviceValues.join(', ')}`);
}
