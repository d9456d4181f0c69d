import DataLoader from 'dataloader';
import { WEAKNESS_ROLE } from '../../config/roles.js';
import {
  listVulnerabilityMachines,
  MAX_VULNERABILITY_TOP,
} from '../../defender-api/endpoints/vulnerabilities.js';
import { MACHINES } from '../../defender-api/snapshots/collections.js';
import type { WireMachine } from '../../defender-api/models/machines.js';
import type {
  WireMachineVulnerability,
  WireVulnerability,
} from '../../defender-api/models/vulnerabilities.js';
import { ROW_TURNS } from '../../lib/turn-queue.js';
import { knowsEnough, type MachineDetail, type PartialMachines } from '../machine-references.js';
import { checkFirst, type PageArguments } from '../paging/connection.js';
import { settleInParallel } from '../shared/settle-in-parallel.js';
import { planMachineSources, type RequestedMachines } from '../plan/machines-of-vulnerabilities.js';
import type { LoaderContext } from '../shared/loader-context.js';

export interface VulnerabilitySources {
  readonly vulnerabilityById: (id: string) => Promise<WireVulnerability | null>;
  readonly rowsOfCve: {
    load(cveId: string): Promise<{ readonly rows: readonly WireMachineVulnerability[] }>;
  };
}

/**
 * Reads the machines of vulnerabilities from the cheapest source, in the detail it has. Plans all vulnerabilities of a tick
 * together, independent of duplicates.
 */
export function createMachinesOfVulnerabilities(
  { dataSource, context, limits, callerScope, snapshots }: LoaderContext,
  { vulnerabilityById, rowsOfCve }: VulnerabilitySources,
) {
  const byRows = async (cveId: string): Promise<PartialMachines> => {
    const { rows } = await rowsOfCve.load(cveId);
    const ids = new Set(rows.flatMap(({ machineId }) => (machineId == null ? [] : [machineId])));
    return { machines: [...ids].map((id): WireMachine => ({ id })), known: 'id' };
  };
  const byReferences = (cveId: string): Promise<PartialMachines> => {
    const call = listVulnerabilityMachines(cveId);
    const read = async () => ({
      machines: await dataSource.fetch(call, context),
      known: 'reference' as const,
    });
    return dataSource.sources.send<PartialMachines>(call.operation, context, read, () => byRows(cveId));
  };

  const loader = new DataLoader<RequestedMachines, PartialMachines, string>(
    async (asked) => {
      const wanted = await Promise.all(asked.map(withSize));
      const kept = await snapshots.find(MACHINES, context);
      const sources = planMachineSources(wanted, {
        keys: limits.batchSize,
        rows: MAX_VULNERABILITY_TOP,
        allMachines: kept === undefined ? snapshots.callsToRead(MACHINES, context) : 0,
      });
      const inRows = new Set(sources.byRows);
      const [ofRows, ofReferences] = await Promise.all([
        settle(
          wanted.filter(({ cveId }) => inRows.has(cveId)),
          byRows,
          Number.POSITIVE_INFINITY,
        ),
        settle(
          wanted.filter(({ cveId }) => !inRows.has(cveId)),
          byReferences,
        ),
      ]);
      return wanted.map(({ cveId }) => ofRows.get(cveId) ?? ofReferences.get(cveId) ?? unplanned(cveId));
    },
    {
      cacheKeyFn: ({ cveId, detail }) => `${detail} ${cveId}`,
      batchScheduleFn: (dispatch) => {
        ROW_TURNS.whenDone(context.cost, dispatch);
      },
    },
  );

  /** Partial rows lack the machine count, so loads whole rows, 50 per call. */
  const withSize = async (wanted: RequestedMachines): Promise<RequestedMachines> => {
    if (wanted.exposedMachines !== undefined) return wanted;
    const whole = await vulnerabilityById(wanted.cveId).catch(() => null);
    return { ...wanted, exposedMachines: countOf(whole) };
  };

  return async (
    vulnerability: WireVulnerability,
    { first }: PageArguments,
    detail: MachineDetail,
  ): Promise<PartialMachines> => {
    const size = checkFirst(first, limits);
    const wanted = { cveId: vulnerability.id, exposedMachines: countOf(vulnerability) };
    return loader.load(
      callerScope.readableAs('Machine', WEAKNESS_ROLE) === undefined
        ? { ...wanted, first: size, detail }
        : // All groups must be known before the page is cut. References include them, product rows don't.
          {
            ...wanted,
            first: Number.POSITIVE_INFINITY,
            detail: knowsEnough('id', detail) ? 'reference' : detail,
          },
    );
  };
}

async function settle(
  wanted: readonly RequestedMachines[],
  read: (cveId: string) => Promise<PartialMachines>,
  atOnce?: number,
): Promise<ReadonlyMap<string, PartialMachines | Error>> {
  const ids = [...new Set(wanted.map(({ cveId }) => cveId))];
  const results = await settleInParallel(ids, read, atOnce);
  return new Map(ids.map((id, index) => [id, results[index] ?? unplanned(id)]));
}

function unplanned(cveId: string): Error {
  return new Error(`No source was read for the machines of ${cveId}`);
}

function countOf(vulnerability: WireVulnerability | null): number | undefined {
  return vulnerability?.exposedMachines == null ? undefined : Number(vulnerability.exposedMachines);
}
