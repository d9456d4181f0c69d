import { z } from 'zod';
import { WIRE_FIELDS } from '../generated/wire-fields.js';
import { hunted } from './shared/wire-values.js';

/**
 * An account as sent, for an alert or for a machine's logons, where some fields are absent or null. `id` is
 * `domain\\name`, which no path accepts. Learn: user.md.
 */
export const userModel = z.object({ ...WIRE_FIELDS.User, ...hunted });

export type WireUser = z.infer<typeof userModel>;
