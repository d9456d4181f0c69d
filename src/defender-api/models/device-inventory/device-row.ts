import type { z } from 'zod';
import { eitherCase } from '../shared/either-case.js';
import { idText, text } from '../shared/wire-values.js';

const machineFields = { deviceId: text, deviceName: text, rbacGroupId: idText, rbacGroupName: text };

type Shape = Parameters<typeof eitherCase>[0];
type Values<Fields extends Shape> = { readonly [Name in keyof Fields]: z.infer<Fields[Name]> };

export interface DeviceRow {
  readonly deviceId: string;
  readonly deviceName?: string | null | undefined;
  readonly rbacGroupId?: string | null | undefined;
  readonly rbacGroupName?: string | null | undefined;
  /** Set if the row comes from a hunt. */
  readonly source?: 'HUNTING' | undefined;
}

type Row<Fields extends Shape> = Values<Fields> &
  DeviceRow &
  ('id' extends keyof Fields ? { readonly id: string } : unknown);

/**
 * An export row. Field names may start with a lower-case or upper-case letter: pages, tables, and recordings differ. A
 * row is unusable without its machine, or without its id if rows have one.
 */
export function deviceRow<Fields extends Shape>(fields: Fields): z.ZodType<Row<Fields>> {
  const needed = 'id' in fields ? ['deviceId', 'id'] : ['deviceId'];
  return eitherCase({ ...machineFields, ...fields }).refine((row) =>
    needed.every((name) => Boolean((row as Readonly<Record<string, unknown>>)[name])),
  ) as z.ZodType<unknown> as z.ZodType<Row<Fields>>;
}
