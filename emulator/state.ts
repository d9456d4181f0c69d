import type { AppRegistrations } from './entra/app-registrations.js';
import type { People } from './entra/people.js';
import type { SigningKeys } from './entra/signing-keys.js';
import type { ActionBehaviour } from './defender/machine-actions/life-cycle.js';
import type { Quota } from './defender/quota.js';
import type { Clock } from './clock.js';
import type { Faults, Matcher } from './http/faults.js';
import type { RequestLog } from './http/request-log.js';
import type { Storage } from './storage/storage.js';
import type { Switches } from './switches.js';
import type { TenantData } from './tenants/model.js';

/** Requests that wait until a test releases them. */
export interface Hold {
  readonly matcher: Matcher;
  readonly released: Promise<void>;
}

/** The state of an emulator. Handlers read it; the control functions change it. */
export interface EmulatorState {
  readonly clock: Clock;
  readonly switches: Switches;
  /** By tenant id; the first is the default. */
  readonly tenants: Map<string, TenantData>;
  readonly apps: AppRegistrations;
  readonly keys: SigningKeys;
  readonly people: People;
  readonly quota: Quota;
  readonly faults: Faults;
  readonly log: RequestLog;
  /** The storage account of export files. */
  readonly storage: Storage;
  /** How new machine actions proceed. */
  actionBehaviour: ActionBehaviour;
  /** The minimum real milliseconds of every response of Entra, Defender and Graph takes at least. */
  latencyMs: number;
  /** The holds that tests have not released. */
  readonly holds: Set<Hold>;
}
