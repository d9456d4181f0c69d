import {
  createAppRegistration,
  type AppRegistration,
  type NewAppRegistration,
} from '../entra/app-registrations.js';
import { mintCallerToken, type CallerTokenRequest } from '../entra/caller-token.js';
import type { Person } from '../entra/people.js';
import type { ActionBehaviour } from '../defender/machine-actions/life-cycle.js';
import { visibleActions } from '../defender/machine-actions/life-cycle.js';
import type { QuotaLimits } from '../defender/quota.js';
import { Matcher, type Fault, type FaultEffect, type FaultMatch } from '../http/faults.js';
import type { CallFilter, RecordedCall } from '../http/request-log.js';
import type { EmulatorState } from '../state.js';
import { readSwitches, type Switches } from '../switches.js';
import { moveMachine } from '../tenants/exports/group-at.js';
import type { MachineAction } from '../tenants/model.js';
import { addAction, finishAction, type PlacedAction } from './place-action.js';
import { retire, type Retirement } from './retire.js';

/** The functions with which tests and the control endpoint change the emulator. Times are epoch milliseconds, durations milliseconds. */
export interface EmulatorControl {
  /** Moves the clock on, or back with a negative number. */
  advance(milliseconds: number): void;
  setClock(epochMilliseconds: number): void;
  clock(): { readonly now: number; readonly unmoved: number };

  /** The requests so far, oldest first; copies. */
  calls(filter?: CallFilter): RecordedCall[];
  clearCalls(): void;

  /** Switches a fault on and returns its id. */
  addFault(match: FaultMatch, effect: FaultEffect): string;
  removeFault(id: string): boolean;
  clearFaults(): void;
  faults(): Fault[];

  /** Ends an API or some operations from a moment on, with faults, and returns their ids. */
  retire(retirement: Retirement): string[];

  switches(): Switches;
  /** Throws RangeError for a switch or a value that does not exist. */
  setSwitches(settings: Partial<Switches>): void;
  setLatency(milliseconds: number): void;
  /** Holds matching requests, default all, until the returned function is called. They are carried out then, with their faults. */
  hold(match?: FaultMatch): () => void;

  /** Overrides the limits of one operation, or with `*` of all (and of the one window of `quotaScope: app`). */
  setQuota(operation: string, limits: QuotaLimits): void;
  /** Restores the documented limits and clears usage. */
  resetQuota(): void;
  /** The calls of the last minute and hour, by `<tenant> <app> <operation>`. */
  quotaUsage(): Record<string, { readonly minute: number; readonly hour: number }>;

  /** Registers an app, or replaces the one with that client id. Throws when the certificate cannot be read. */
  registerApp(app: NewAppRegistration): AppRegistration;
  apps(): AppRegistration[];
  /** Signs a caller's access token with the tenant's own key. Throws RangeError for an unknown tenant. */
  mintCallerToken(request: CallerTokenRequest): Promise<string>;
  /** Sets what a person may see, and the proof that conditional access demands; omitted settings stay. */
  setPerson(person: {
    readonly tenantId?: string | undefined;
    readonly oid: string;
    readonly deviceGroups?: Person['deviceGroups'] | undefined;
    readonly policy?: Person['policy'] | undefined;
  }): Person;
  /** The people with settings. */
  people(): (Person & { readonly tenantId: string; readonly oid: string })[];
  /** Gives a tenant a new signing key; with `dropOld` the earlier ones leave its list. */
  rotateSigningKey(tenantId?: string, options?: { readonly dropOld?: boolean | undefined }): Promise<void>;

  /**
   * Puts a machine into another device group, `ageMs` ago: exports of that window report the move. Throws RangeError when there is no
   * such machine, or when it was moved later than that.
   */
  moveMachine(move: {
    readonly tenantId?: string | undefined;
    readonly machineId: string;
    readonly rbacGroupId: number;
    readonly rbacGroupName: string | null;
    readonly ageMs?: number | undefined;
  }): void;

  /** Sets how new machine actions proceed; omitted settings stay. */
  setActions(behaviour: Partial<ActionBehaviour>): void;
  actionBehaviour(): ActionBehaviour;
  /** The actions of a tenant as reads show them now, sorted by id. */
  actions(tenantId?: string): MachineAction[];
  /** Adds an action to a tenant as if somebody else had requested it, and returns it. */
  addAction(action: PlacedAction): MachineAction;
  /** Ends an action now, with this status. Throws RangeError for an unknown id. */
  finishAction(id: string, status?: string): MachineAction;
}

/** The control functions over an emulator's state. */
export function createControl(state: EmulatorState): EmulatorControl {
  const tenantIdOrDefault = (tenantId: string | undefined): string => {
    const chosen = tenantId ?? state.tenants.keys().next().value;
    if (chosen === undefined || !state.tenants.has(chosen))
      throw new RangeError(`There is no tenant '${String(chosen)}'`);
    return chosen;
  };
  const tenantOf = (tenantId: string | undefined) => {
    const tenant = state.tenants.get(tenantIdOrDefault(tenantId));
    if (tenant === undefined) throw new RangeError('There is no such tenant');
    return tenant;
  };
  const { clock, log, faults, quota, keys, apps, people } = state;
  return {
    advance: (milliseconds) => clock.advance(milliseconds),
    setClock: (epochMilliseconds) => clock.set(epochMilliseconds),
    clock: () => ({ now: clock.now(), unmoved: clock.unmoved() }),
    calls: (filter) => log.calls(filter),
    clearCalls: () => log.clear(),
    addFault: (match, effect) => faults.add(match, effect),
    removeFault: (id) => faults.remove(id),
    clearFaults: () => faults.clear(),
    faults: () => faults.list(),
    retire: (retirement) => retire(state, retirement),
    switches: () => ({ ...state.switches }),
    setSwitches: (settings) => void Object.assign(state.switches, readSwitches(settings)),
    setLatency: (milliseconds) => {
      state.latencyMs = milliseconds;
    },
    hold: (match = {}) => {
      let letGo = (): void => undefined;
      const released = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      const hold = { matcher: new Matcher(match), released };
      state.holds.add(hold);
      return () => {
        state.holds.delete(hold);
        letGo();
      };
    },
    setQuota: (operation, limits) => quota.setLimits(operation, limits),
    resetQuota: () => {
      quota.reset();
      quota.resetLimits();
    },
    quotaUsage: () => quota.usage(clock.now()),
    registerApp: (app) => {
      const registration = createAppRegistration(app);
      apps.set(registration.clientId, registration);
      return registration;
    },
    apps: () => [...apps.values()],
    mintCallerToken: async (request) =>
      mintCallerToken(
        keys,
        { ...request, tenantId: tenantIdOrDefault(request.tenantId) },
        { now: clock.now(), unmoved: clock.unmoved() },
      ),
    setPerson: ({ tenantId, oid, deviceGroups, policy }) =>
      people.set(tenantIdOrDefault(tenantId), oid, {
        ...(deviceGroups !== undefined && { deviceGroups }),
        ...(policy !== undefined && { policy }),
      }),
    people: () => people.list(),
    rotateSigningKey: async (tenantId, options) => keys.rotate(tenantIdOrDefault(tenantId), options),
    moveMachine: ({ tenantId, machineId, rbacGroupId, rbacGroupName, ageMs = 0 }) =>
      moveMachine(
        tenantOf(tenantId),
        machineId,
        { id: rbacGroupId, name: rbacGroupName },
        clock.now() - ageMs,
      ),
    setActions: (behaviour) => {
      state.actionBehaviour = { ...state.actionBehaviour, ...behaviour };
    },
    actionBehaviour: () => ({ ...state.actionBehaviour }),
    actions: (tenantId) => visibleActions(tenantOf(tenantId), clock.now()),
    addAction: (action) => addAction(tenantOf(action.tenantId), action, clock.now()),
    finishAction: (id, status = 'Succeeded') =>
      finishAction([...state.tenants.values()], id, status, clock.now()),
  };
}
