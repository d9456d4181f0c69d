import {
  serveSdl,
  type Resolvers,
  type RunningSubgraph,
} from '../../../examples/supergraph/serve-subgraph.js';
import type { ServedNames } from '../../../src/subgraph/served-names.js';
import { trialSchemas, type TrialNeighbour } from './schemas.js';

interface Asset {
  readonly tag: string;
  readonly aadDeviceId: string;
  readonly name: string;
}

interface Case {
  readonly id: string;
  readonly incidentId: string;
  readonly skus: readonly string[];
}

interface License {
  readonly sku: string;
  readonly title: string;
  readonly softwareId: string;
}

interface Employee {
  readonly number: string;
  readonly name: string;
  readonly aadUserId: string;
  readonly userPrincipalName: string;
}

/** The data of the neighbors. */
export interface TrialData {
  readonly assets: readonly Asset[];
  readonly cases: readonly Case[];
  readonly licenses: readonly License[];
  readonly employees: readonly Employee[];
}

export const NOTHING_KNOWN: TrialData = { assets: [], cases: [], licenses: [], employees: [] };

/** The value that endpoints returns for every machine in place of Defender's. */
export const managerOf = (machineId: string) => `ours-${machineId.slice(0, 8)}`;

interface MachineReference {
  readonly id: string;
  readonly aadDeviceId: string | null;
  readonly osPlatform: string | null;
  readonly managedBy: string | null;
}

/** Starts the neighbors of the trial. @param known returns their current data */
export async function startTrialNeighbours(
  names: Pick<ServedNames, 'typeOf'>,
  known: () => TrialData,
): Promise<readonly RunningSubgraph[]> {
  const { typeOf } = names;
  const itself = { __resolveReference: async (reference: object) => reference };
  const caseOf = ({ id, incidentId, skus }: Case) => ({
    id,
    title: `Case ${id}`,
    detected: { id: incidentId },
    affected: known()
      .licenses.filter(({ sku }) => skus.includes(sku))
      .map(licenseOf),
  });
  const licenseOf = ({ softwareId, ...license }: License) => ({ ...license, installed: { id: softwareId } });
  const resolvers: Readonly<Record<TrialNeighbour, Resolvers>> = {
    assets: {
      Query: { assets: () => known().assets },
      Asset: {
        machine: ({ aadDeviceId }: Asset) => ({ aadDeviceId }),
        named: ({ aadDeviceId, name }: Asset) => ({ aadDeviceId, computerDnsName: name }),
      },
      [typeOf('Machine')]: {
        // Null for a null key, as docs/federation.md requires of neighbors.
        __resolveReference: async (machine: MachineReference) =>
          machine.aadDeviceId == null ? null : machine,
        asset: (machine: MachineReference) =>
          known().assets.find(({ aadDeviceId }) => aadDeviceId === machine.aadDeviceId) ?? null,
        patchWindow: ({ osPlatform, managedBy }: MachineReference) => `${osPlatform} by ${managedBy}`,
      },
    },
    endpoints: {
      Query: { enrolled: () => 1 },
      [typeOf('Machine')]: { ...itself, managedBy: ({ id }: MachineReference) => managerOf(id) },
    },
    cases: {
      Query: {
        incident: (_: unknown, asked: Case) =>
          known()
            .cases.filter(({ id }) => id === asked.id)
            .map(caseOf)[0],
        viewer: () => ({ name: 'of cases', incidents: known().cases.map(caseOf) }),
        software: (_: unknown, asked: License) =>
          known()
            .licenses.filter(({ sku }) => sku === asked.sku)
            .map(licenseOf)[0],
      },
      [typeOf('DefenderSoftware')]: {
        ...itself,
        license: ({ id }: { readonly id: string }) =>
          known()
            .licenses.filter(({ softwareId }) => softwareId === id)
            .map(licenseOf)[0],
      },
    },
    desk: {
      Query: {
        node: (_: unknown, { id }: { readonly id: string }) => ({
          __typename: 'Export',
          id,
          file: `${id}.csv`,
        }),
        exports: () => [{ id: 'e1', file: 'e1.csv' }],
        changes: () => [{ id: 'c1', status: 'PLANNED' }],
      },
      Mutation: {
        updateIncident: (
          _: unknown,
          {
            input: { number, status },
          }: { readonly input: { readonly number: string; readonly status: string } },
        ) => ({ id: number, status, pageInfo: { hasNextPage: false, hasPreviousPage: false } }),
      },
    },
    people: {
      Query: { employees: () => known().employees },
      Employee: {
        // Both keys of its type: planners pick one of them, and skip the entity if that is missing.
        account: ({ aadUserId, userPrincipalName }: Employee) => ({ aadUserId, userPrincipalName }),
      },
      [typeOf('DefenderUser')]: {
        ...itself,
        employee: (user: Partial<Employee>) =>
          known().employees.find(
            ({ aadUserId, userPrincipalName }) =>
              (user.aadUserId != null && aadUserId === user.aadUserId) ||
              (user.userPrincipalName != null && userPrincipalName === user.userPrincipalName),
          ) ?? null,
      },
    },
  };
  return Promise.all(
    Object.entries(trialSchemas(names)).map(([name, sdl]) =>
      serveSdl(name, sdl, resolvers[name as TrialNeighbour]),
    ),
  );
}
