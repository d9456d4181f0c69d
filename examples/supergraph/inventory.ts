import { serveSubgraph, type RunningSubgraph } from './serve-subgraph.js';

/** A device of the inventory. */
export interface Device {
  readonly serialNumber: string;
  readonly model: string;
  readonly owner: { readonly employeeId: string; readonly name: string };
  /** Its Entra device id; null if the inventory doesn't know it. */
  readonly aadDeviceId: string | null;
}

interface Page {
  readonly first: number;
  readonly after?: string | null;
}

/** The asset inventory: devices by serial number, with the key of the machine in Defender. */
export function startInventory(devices: readonly Device[], port?: number): Promise<RunningSubgraph> {
  const bySerialNumber = (wanted: string) =>
    devices.find(({ serialNumber }) => serialNumber === wanted) ?? null;
  return serveSubgraph(
    'inventory',
    {
      Query: {
        devices: (_: unknown, { first, after }: Page) => pageOf(devices, first, after),
        device: (_: unknown, { serialNumber }: Device) => bySerialNumber(serialNumber),
      },
      Device: {
        __resolveReference: async ({ serialNumber }: Device) => bySerialNumber(serialNumber),
        // The key is all that a gateway needs to request the rest from the Defender subgraph.
        machine: ({ aadDeviceId }: Device) => (aadDeviceId === null ? null : { aadDeviceId }),
      },
    },
    port,
  );
}

function pageOf(devices: readonly Device[], first: number, after: string | null | undefined) {
  const start = after == null ? 0 : devices.findIndex(({ serialNumber }) => serialNumber === after) + 1;
  const nodes = devices.slice(start, start + first);
  const pageInfo = {
    hasNextPage: start + first < devices.length,
    hasPreviousPage: start > 0,
    startCursor: nodes[0]?.serialNumber ?? null,
    endCursor: nodes.at(-1)?.serialNumber ?? null,
  };
  return { nodes, pageInfo };
}
