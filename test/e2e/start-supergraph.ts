import { inject, onTestFinished } from 'vitest';
import type { Machine } from '../../emulator/tenants/model.js';
import { startInventory, type Device } from '../../examples/supergraph/inventory.js';
import { startTickets, type Ticket } from '../../examples/supergraph/tickets.js';
import {
  startSubgraph,
  type GraphQLAnswer,
  type StartOptions,
  type SubgraphUnderTest,
} from '../kit/servers/start-subgraph.js';
import { Recorder, type RecordedRequest } from './recorder.js';
import type { StartedGateways } from './start-gateways.js';

/** The gateways that every test uses. */
export const GATEWAYS: readonly {
  readonly gateway: string;
  readonly key: keyof StartedGateways['gateways'];
}[] = [
  { gateway: 'Hive Gateway', key: 'hiveJs' },
  { gateway: "Hive Gateway with Hive Router's planner", key: 'hiveRust' },
  { gateway: '@apollo/gateway', key: 'apollo' },
];

export interface AskGatewayOptions {
  /** The caller's roles, default ViewData; null sends no token. */
  readonly roles?: readonly string[] | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, unknown>>;
}

export interface SupergraphUnderTest {
  readonly subgraph: SubgraphUnderTest;
  readonly machines: readonly Machine[];
  /** Sends an operation through a gateway. */
  ask(url: string, query: string, options?: AskGatewayOptions): Promise<GraphQLAnswer>;
  /** The gateway's requests to a subgraph. */
  sentTo(name: keyof StartedGateways['recorders']): Promise<readonly RecordedRequest[]>;
  /** The number of representations in each request to the Defender subgraph. */
  representations(): Promise<number[]>;
}

export interface SupergraphOptions extends StartOptions {
  /** Devices of the inventory, by default one for each of the first machines with a distinct device id. */
  readonly devices?: (machines: readonly Machine[]) => readonly Device[];
  readonly tickets?: (subgraph: SubgraphUnderTest) => readonly Ticket[];
  readonly without?: 'inventory' | 'tickets';
  readonly start?: () => Promise<SubgraphUnderTest>;
}

const SMALL = { machines: 30, alerts: 60, machineActions: 20 };

/** A subgraph and its neighbors, behind the running gateways. */
export async function startSupergraph(options: SupergraphOptions = {}): Promise<SupergraphUnderTest> {
  const { devices = deviceOfEach, tickets = () => [], without, start, ...ofSubgraph } = options;
  const subgraph = await (start ?? (() => startSubgraph({ emulator: SMALL, ...ofSubgraph })))();
  const tenant = [...subgraph.emulator.tenants.values()].at(-1)!;
  const machines = tenant.machines.filter(
    ({ aadDeviceId, mergedIntoMachineId }, index, all) =>
      aadDeviceId !== null &&
      mergedIntoMachineId === null &&
      all.findIndex((other) => other.aadDeviceId === aadDeviceId) === index,
  );
  const inventory = await startInventory(devices(machines));
  const ticketSystem = await startTickets(tickets(subgraph));
  onTestFinished(async () => {
    await Promise.all([inventory.close(), ticketSystem.close()]);
  });
  const { recorders } = inject('supergraph');
  const to = Object.fromEntries(
    Object.entries(recorders).map(([name, url]) => [name, new Recorder(url)]),
  ) as Record<keyof StartedGateways['recorders'], Recorder>;
  await to.defender.pointAt(`${subgraph.url}/graphql`);
  await to.inventory.pointAt(without === 'inventory' ? undefined : inventory.url);
  await to.tickets.pointAt(without === 'tickets' ? undefined : ticketSystem.url);
  const sentTo: SupergraphUnderTest['sentTo'] = (name) => to[name].requests();
  return {
    subgraph,
    machines,
    ask: (url, query, askOptions) => askGateway(subgraph, url, query, askOptions),
    sentTo,
    representations: async () =>
      (await sentTo('defender')).flatMap(({ variables }) =>
        Object.values(variables)
          .filter((value) => Array.isArray(value))
          .map((value) => value.length),
      ),
  };
}

/** Sends an operation through a gateway, as a caller of the subgraph's tenant. */
export async function askGateway(
  subgraph: SubgraphUnderTest,
  url: string,
  query: string,
  { roles = ['Defender.ViewData'], headers = {}, variables }: AskGatewayOptions = {},
): Promise<GraphQLAnswer> {
  const token = roles === null ? undefined : await subgraph.mintToken({ roles: [...roles] });
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as Pick<GraphQLAnswer, 'data' | 'errors' | 'extensions'>;
  return { ...body, status: response.status, headers: response.headers };
}

function deviceOfEach(machines: readonly Machine[]): Device[] {
  return machines.slice(0, 3).map(({ aadDeviceId }, index) => deviceOf(index, aadDeviceId));
}

export function deviceOf(index: number, aadDeviceId: string | null): Device {
  return {
    serialNumber: `SN-${index}`,
    model: 'Latitude 7450',
    owner: { employeeId: `E-${index}`, name: 'Ada' },
    aadDeviceId,
  };
}
