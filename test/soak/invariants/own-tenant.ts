import type { World } from '../load/world.js';
import type { Invariant } from './invariant.js';

const MACHINE_IN_PATH = /\/machines\/([0-9a-f]{40})(?:\/|$)/i;

/** All responses and calls belong to the addressed tenant. */
export function createOwnTenant({ tenants }: World): Invariant {
  const owners = new Map(
    tenants.flatMap(({ id, machineIds, alertIds }) =>
      [...machineIds, ...alertIds].map((key) => [key, id] as const),
    ),
  );
  const breaches: string[] = [];
  let [rows, refusals, calls] = [0, 0, 0];
  const check = (node: unknown, tenantId: string, number: number): void => {
    if (Array.isArray(node)) {
      for (const item of node) check(item, tenantId, number);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    const row = node as Readonly<Record<string, unknown>>;
    if (typeof row['tenantId'] === 'string') {
      rows += 1;
      const owner = [row['id'], row['machineId']]
        .map((id) => owners.get(String(id)))
        .find((id) => id !== undefined);
      const isOwn = row['tenantId'] === tenantId && (owner === undefined || owner === tenantId);
      if (!isOwn) breaches.push(`request ${number} for ${tenantId} returned ${JSON.stringify(row)}`);
    }
    for (const value of Object.values(row)) check(value, tenantId, number);
  };
  return {
    title: 'no wrong tenant',
    see: ({ request, number, tries }) => {
      for (const { body } of tries) {
        check(body?.data, request.tenantId, number);
        if (request.isForbidden !== true || body === undefined) continue;
        refusals += 1;
        const shown = Object.values(body.data ?? {}).some((value) => value !== null);
        if (shown || (body.errors ?? []).length === 0)
          breaches.push(
            `request ${number} was answered, though its caller may not address ${request.tenantId}`,
          );
      }
    },
    seeCall: ({ path, tenantId }) => {
      const owner = owners.get((MACHINE_IN_PATH.exec(path)?.[1] ?? '').toLowerCase());
      if (owner === undefined) return;
      calls += 1;
      if (owner !== tenantId) breaches.push(`${path} of ${owner} was requested with a token of ${tenantId}`);
    },
    judge: () => ({
      breaches,
      looked: `${rows} rows, ${calls} calls that name a machine, ${refusals} requests without access`,
    }),
  };
}
