import { z } from 'zod';

/** The bodies of the control endpoint. All are strict: an unknown name is an error. */

export const callFilter = z.strictObject({
  operation: z.string().optional(),
  method: z.string().optional(),
  tenantId: z.string().optional(),
  appId: z.string().optional(),
  status: z.coerce.number().int().optional(),
});

const count = z.number().int().min(0);
const milliseconds = z.number().min(0);

const effect = z.union([
  z.enum([
    'hang',
    'reset',
    'tlsRefused',
    'cutBody',
    'lengthTooLong',
    'lengthTooShort',
    'processThenHang',
    'processThenReset',
    'licenseMissing',
  ]),
  z.strictObject({ html: z.number().int() }),
  z.strictObject({ delayMs: milliseconds }),
  z.strictObject({ dripMs: milliseconds }),
  z.strictObject({
    status: z.number().int().min(200).max(599),
    body: z.unknown().optional(),
    headers: z.record(z.string(), z.string()).optional(),
    delayMs: milliseconds.optional(),
  }),
]);

export const fault = z.strictObject({
  match: z.strictObject({
    operation: z.string().optional(),
    method: z.string().optional(),
    pathPattern: z.string().optional(),
    from: z.number().optional(),
    times: count.optional(),
    skip: count.optional(),
  }),
  effect,
});

export const retirement = z.strictObject({
  at: z.number(),
  host: z.enum(['defender', 'graph']).optional(),
  operations: z.array(z.string()).min(1).optional(),
  ending: z.enum(['gone', 'not-found', 'forbidden', 'refused', 'tls-refused']).optional(),
});

export const clock = z.union([
  z.strictObject({ advanceMs: z.number() }),
  z.strictObject({ now: z.number() }),
]);

export const switches = z.record(z.string(), z.union([z.string(), z.number()]));

export const latency = z.strictObject({ milliseconds });

export const quota = z.strictObject({
  operation: z.string(),
  perMinute: count.optional(),
  perHour: count.optional(),
});

export const app = z.strictObject({
  clientId: z.string().min(1),
  displayName: z.string().optional(),
  secret: z.string().optional(),
  secretExpiresAt: z.number().optional(),
  certificatePem: z.string().optional(),
  roles: z.array(z.string()).optional(),
  scopes: z.array(z.string()).optional(),
  graphRoles: z.array(z.string()).optional(),
  tenants: z.array(z.string()).optional(),
});

export const callerToken = z.strictObject({
  tenantId: z.string().optional(),
  audience: z.string().optional(),
  roles: z.array(z.string()),
  name: z.string().optional(),
  oid: z.string().optional(),
  appOnly: z.boolean().optional(),
  idtyp: z.boolean().optional(),
  clientId: z.string().optional(),
  version: z.union([z.literal(1), z.literal(2)]).optional(),
  expiresInSeconds: z.number().optional(),
  scp: z.string().optional(),
  extraClaims: z.record(z.string(), z.unknown()).optional(),
});

export const person = z.strictObject({
  tenantId: z.string().optional(),
  oid: z.string().min(1),
  deviceGroups: z.array(z.number().int()).nullable().optional(),
  policy: z.string().min(1).nullable().optional(),
});

export const move = z.strictObject({
  tenantId: z.string().optional(),
  machineId: z.string(),
  rbacGroupId: z.number().int(),
  rbacGroupName: z.string().nullable(),
  ageMs: milliseconds.optional(),
});

export const signingKeys = z.strictObject({
  tenantId: z.string().optional(),
  dropOld: z.boolean().optional(),
});

export const placedAction = z.strictObject({
  tenantId: z.string().optional(),
  machineId: z.string(),
  type: z.string(),
  status: z.string().optional(),
  scope: z.string().nullable().optional(),
  requestor: z.string().optional(),
  comment: z.string().optional(),
  commands: z
    .array(
      z.strictObject({
        type: z.string(),
        params: z.array(z.strictObject({ key: z.string(), value: z.string() })),
      }),
    )
    .optional(),
  ageMs: milliseconds.optional(),
  lagMs: milliseconds.optional(),
});

export const finish = z.strictObject({ status: z.string().optional() });

export const behaviour = z.strictObject({
  pendingMs: milliseconds.optional(),
  inProgressMs: milliseconds.optional(),
  lagMs: milliseconds.optional(),
  outcome: z.enum(['Succeeded', 'Failed', 'TimeOut']).optional(),
});

/** An object without its undefined properties. */
export function defined<Shape extends object>(
  shape: Shape,
): { [Name in keyof Shape]: Exclude<Shape[Name], undefined> } {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Shape]: Exclude<Shape[Name], undefined>;
  };
}
