import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClock, type Clock } from './clock.js';
import { createControl, type EmulatorControl } from './control/control.js';
import { defaultActionBehaviour } from './defender/machine-actions/life-cycle.js';
import { createQuota } from './defender/quota.js';
import { createDefaultApp } from './entra/app-registrations.js';
import { createPeople } from './entra/people.js';
import { createSigningKeys } from './entra/signing-keys.js';
import { createFaults } from './http/faults.js';
import { createRequestLog } from './http/request-log.js';
import { serve } from './http/serve.js';
import type { EmulatorState } from './state.js';
import { DEFAULT_TENANT_ID } from './settings-for-subgraph.js';
import { createStorage } from './storage/storage.js';
import { defaultSwitches, readSwitches, type Switches } from './switches.js';
import type { TenantData } from './tenants/model.js';
import { phishingStory } from './tenants/phishing/story.js';
import { seedTenant } from './tenants/seed-tenant.js';
import { replayStory } from './tenants/tell-later.js';

export { DEFAULT_TENANT_ID, settingsForSubgraph } from './settings-for-subgraph.js';

/** The options of an emulator; omitted ones have defaults. */
export interface EmulatorOptions {
  /** 127.0.0.1, ::1 or localhost only. */
  readonly host?: string | undefined;
  /** 0, the default, is any free port. */
  readonly port?: number | undefined;
  /** Machines of each tenant: 500. */
  readonly machines?: number | undefined;
  /** Alerts of each tenant: 2000. */
  readonly alerts?: number | undefined;
  /** Machine actions of each tenant: six for every five machines. */
  readonly machineActions?: number | undefined;
  /** The same seed gives the same tenants: 1. */
  readonly seed?: number | undefined;
  /** The minimum real milliseconds of every response takes at least: 0. */
  readonly latencyMs?: number | undefined;
  /** GUIDs: one, DEFAULT_TENANT_ID. */
  readonly tenants?: readonly string[] | undefined;
  /**
   * An incident in front of the seeded data, in addition to the numbers above, which continues while the emulator runs: `phishing`,
   * from a mail to hands on the keyboard over five machines. Default: none.
   */
  readonly story?: 'phishing' | undefined;
  /** Epoch milliseconds on the emulator's clock from which Defender's API is retired; default: never. */
  readonly retireAt?: number | undefined;
  /** The clock underneath: Date.now. */
  readonly now?: (() => number) | undefined;
  readonly switches?: Partial<Switches> | undefined;
}

/** A running emulator. */
export interface Emulator {
  /** Scheme, host and port, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  readonly clock: Clock;
  /** The functions behind /emulator. */
  readonly control: EmulatorControl;
  /** The tenants' data, by tenant id. Tests may read and change it; machines and alerts must stay sorted by id. */
  readonly tenants: Map<string, TenantData>;
  /** Stops listening and cuts all connections. */
  close(): Promise<void>;
}

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

/** Starts an emulator of Entra, Defender for Endpoint and Graph's hunting. Throws RangeError for a host that is not loopback. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { host = '127.0.0.1', port = 0 } = options;
  if (!loopback.has(host)) throw new RangeError(`The emulator listens on loopback only, not on '${host}'`);
  const state = createState(options);
  const control = createControl(state);
  if (options.retireAt !== undefined) control.retire({ at: options.retireAt });
  const server = createServer({ maxHeaderSize: 65_536, keepAliveTimeout: 65_000 }, (message, response) => {
    void serve(state, control, message, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: actualPort } = server.address() as AddressInfo;
  const { clock } = state;
  const told = [...state.tenants.values()].map((tenant) =>
    options.story === undefined ? () => undefined : replayStory(phishingStory, tenant, () => clock.now()),
  );
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}`,
    port: actualPort,
    clock: state.clock,
    control,
    tenants: state.tenants,
    close: async () =>
      new Promise((resolve) => {
        for (const end of told) end();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function createState(options: EmulatorOptions): EmulatorState {
  const { machines = 500, alerts = 2000, seed = 1, tenants = [DEFAULT_TENANT_ID] } = options;
  const { machineActions = Math.round(machines * 1.2) } = options;
  const clock = createClock(options.now ?? Date.now);
  const keys = createSigningKeys();
  const data = tenants.map((id) => id.toLowerCase());
  for (const tenantId of data) keys.prepare(tenantId);
  const app = createDefaultApp();
  const size = { machines, alerts, machineActions };
  const story = options.story === undefined ? undefined : phishingStory;
  return {
    clock,
    switches: { ...defaultSwitches(), ...readSwitches(options.switches ?? {}) },
    tenants: new Map(
      data.map((tenantId) => [tenantId, seedTenant(tenantId, size, seed, clock.now(), story)]),
    ),
    apps: new Map([[app.clientId, app]]),
    keys,
    people: createPeople(),
    quota: createQuota(),
    faults: createFaults(),
    log: createRequestLog(),
    storage: createStorage(),
    actionBehaviour: defaultActionBehaviour,
    latencyMs: options.latencyMs ?? 0,
    holds: new Set(),
  };
}
