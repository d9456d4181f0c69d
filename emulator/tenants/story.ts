import type { GraphAlert } from './graph-alert.js';
import type { Incident } from './incident.js';
import type { Investigation } from './investigation.js';
import type { Alert, Logon, Machine, Product, StoredMachineAction, Vulnerability } from './model.js';

/** An incident in addition to the seeded data: newest by time, first by id. `now` is in epoch milliseconds. */
export interface Story {
  /** Alerts that are seeded are at least this much older than the tenant, so that those of the story are the newest. */
  readonly quietMs: number;
  readonly machines: (now: number) => readonly Machine[];
  readonly alerts: (now: number, tenantId: string) => readonly Alert[];
  /** Alerts of other products. */
  readonly otherAlerts: (now: number, tenantId: string) => readonly GraphAlert[];
  readonly logons: (now: number) => readonly Logon[];
  readonly machineActions: (now: number) => readonly StoredMachineAction[];
  readonly investigations: (now: number, tenantId: string) => readonly Investigation[];
  readonly incidents: ReadonlyMap<string, Partial<Incident>>;
  /** The seeded products, with what machines of the story have. */
  readonly products: (seeded: readonly Product[]) => Product[];
  readonly vulnerabilities: readonly Vulnerability[];
  /** The alerts raised while the emulator runs, with their time after its start. */
  readonly later: readonly {
    readonly afterMs: number;
    readonly raise: (now: number, tenantId: string) => Alert;
  }[];
}
