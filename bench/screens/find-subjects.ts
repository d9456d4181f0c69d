import type { Upstream } from '../naive/upstream.js';
import type { RestRow } from './rest-client.js';
import type { ScreenSubjects } from './screens.js';

/** The first object of each kind that has links to others. */
export async function findSubjects(upstream: Upstream): Promise<ScreenSubjects> {
  const rowsAt = async (path: string) =>
    ((await upstream.get(path)) as { readonly value: readonly RestRow[] }).value;
  const alerts = (await rowsAt('/api/alerts')).filter(({ machineId }) => machineId != null);
  const [alert] = alerts;
  const machineId = alert?.machineId ?? '';
  const [user] = await rowsAt(`/api/machines/${machineId}/logonusers`);
  return {
    alertId: alert?.id ?? '',
    machineId,
    accountName: user?.accountName ?? '',
    vulnerabilityId: await firstWithMachines('vulnerabilities', rowsAt),
    softwareId: await firstWithMachines('Software', rowsAt),
    recommendationId: await firstWithMachines('recommendations', rowsAt),
  };
}

async function firstWithMachines(
  collection: string,
  rowsAt: (path: string) => Promise<readonly RestRow[]>,
): Promise<string> {
  for (const { id } of (await rowsAt(`/api/${collection}`)).slice(0, 20)) {
    if ((await rowsAt(`/api/${collection}/${id}/machineReferences`)).length > 10) return id;
  }
  throw new RangeError(`None of ${collection} is on several machines`);
}
