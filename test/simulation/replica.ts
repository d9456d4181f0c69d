import { PassThrough, Writable } from 'node:stream';
import type { AuditEvent } from '../../src/audit/audit-event.js';
import { cancelExport } from '../../src/commands/exports/cancel-export.js';
import { startExport, type ExportReceipt } from '../../src/commands/exports/start-export.js';
import type { StartDefenderExportInput } from '../../src/generated/schema.js';
import type { CommandContext } from '../../src/commands/sequence/command-context.js';
import type { Config } from '../../src/config/config.js';
import { loadConfig } from '../../src/config/load-config.js';
import { BUILT_IN_POLICY, type Policy } from '../../src/config/policy.js';
import { ROLES } from '../../src/config/roles.js';
import type { CustomerTenant } from '../../src/config/tenants.js';
import type { FeedStream } from '../../src/changes/feed-message.js';
import { StaleReads } from '../../src/defender-api/cache/stale-reads.js';
import { noCost } from '../../src/defender-api/call-budget.js';
import type { CallContext } from '../../src/defender-api/call-context.js';
import { getMachineAction } from '../../src/defender-api/endpoints/machine-actions.js';
import type { Caller } from '../../src/identity/caller.js';
import { PersonIdentifiers } from '../../src/identity/person-identifiers.js';
import { grantOf } from '../../src/identity/tenant-grant.js';
import { followWallClock, type Clock } from '../../src/lib/clock.js';
import { createTenantContext } from '../../src/server/context/create-tenant-context.js';
import { prepareState } from '../../src/server/services/prepare-state.js';
import { openChanges } from '../../src/server/subscriptions/open-changes.js';
import { createServices, type Services } from '../../src/server/services/services.js';
import { createLogger } from '../../src/telemetry/logger.js';
import { TENANT_ID } from './defender/simulated-defender.js';
import { GROUP_IDS } from './defender/simulated-machines.js';
import { GraphqlServer, type GraphqlRequest, type GraphqlResponse } from './graphql-server.js';
import type { Process, Owner, Scheduler } from './scheduler.js';
import { monotonicTimeOf } from '../../src/lib/monotonic-time.js';

const CLIENT_ID = '22222222-2222-4222-8222-222222222222';
/** Clients whose callers are limited to a device group, by its id. */
const LIMITED_CLIENT_IDS: ReadonlyMap<string, string> = new Map(
  GROUP_IDS.map((id) => [id, `33333333-3333-4333-8333-33333333333${id}`]),
);

const TENANT: CustomerTenant = {
  id: TENANT_ID,
  name: 'simulated',
  callers: [
    { tenantId: TENANT_ID, clients: [CLIENT_ID] },
    ...[...LIMITED_CLIENT_IDS].map(([id, client]) => ({
      tenantId: TENANT_ID,
      clients: [client],
      deviceGroups: [{ id, name: `Group ${id}` }],
    })),
  ],
};

/** At most so many machines may be released in an hour. */
export const RELEASES_PER_HOUR = 12;

export const APPROVED_MUTATION = 'unrestrictDefenderCodeExecution';

/** One mutation needs an approval. Releases need none: caps have to hold by themselves. */
const POLICY: Policy = {
  ...BUILT_IN_POLICY,
  approvals: [{ name: 'Restrictions', mutations: [APPROVED_MUTATION] }],
  caps: { ...BUILT_IN_POLICY.caps, tightenPerCaller: undefined, loosenPerTenant: RELEASES_PER_HOUR },
};

export function simulatedConfig(): Config {
  return loadConfig({
    AZURE_TENANT_ID: TENANT_ID,
    AZURE_CLIENT_ID: '11111111-1111-4111-8111-111111111111',
    AZURE_CLIENT_SECRET: 'simulated',
    ENTRA_EMULATOR_URL: 'http://127.0.0.1:9000',
    DEFENDER_API_URL: 'http://127.0.0.1:9000',
    REDIS_URL: 'redis://127.0.0.1:6379',
    STATE_KEY: Buffer.alloc(32, 7).toString('base64'),
  });
}

/** The clock of one machine: it drifts and is set. */
export interface Drift {
  /** Milliseconds to add. */
  offset: number;
  /** 1 is exact. */
  rate: number;
  /** Since when the clock has this rate, and what it showed then. */
  since: number;
  steadyMs: number;
}

export function clockOf(scheduler: Scheduler, owner: Owner, drift: Drift): Clock {
  const steady = () => drift.steadyMs + (scheduler.now() - drift.since) * drift.rate;
  return {
    now: followWallClock(() => Math.floor(steady() + drift.offset), steady),
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const leave = () => {
          cancel();
          reject(signal?.reason as Error);
        };
        const cancel = scheduler.after(Math.max(1, ms) / drift.rate, owner, () => {
          signal?.removeEventListener('abort', leave);
          resolve();
        });
        if (signal?.aborted === true) leave();
        else signal?.addEventListener('abort', leave, { once: true });
      }),
  };
}

export interface ReplicaOptions {
  readonly name: string;
  readonly scheduler: Scheduler;
  readonly startTime: number;
  readonly config: Config;
  /** Whether it runs exports. */
  readonly exports: boolean;
  /** Whether it executes GraphQL. */
  readonly reads: boolean;
  readonly onAudit: (event: AuditEvent, replica: Owner) => void;
  readonly onLog: (line: string, replica: Owner) => void;
}

/** A caller by their number. @param groupId the device group that they are limited to */
export function person(number: number, groupId?: string): Caller {
  const oid = `0a0a0a0a-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return {
    kind: 'user',
    tenantId: TENANT_ID,
    oid,
    homeTenantId: TENANT_ID,
    identifiers: new PersonIdentifiers([oid]),
    name: `Person ${number}`,
    roles: new Set(ROLES),
    authenticationContexts: new Set(),
    clientId: LIMITED_CLIENT_IDS.get(groupId ?? '') ?? CLIENT_ID,
    expirationTime: Number.MAX_SAFE_INTEGER,
  };
}

/** A process of the product: its own services, on a simulated machine. */
export class Replica implements Process {
  readonly name: string;
  isDead = false;
  pausedUntil = 0;
  /** Whether it accepts requests. */
  isReady = false;
  readonly drift: Drift;
  /** Milliseconds since the start of the run, as of its death and its pauses. */
  readonly startedAt: number;
  diedAt = Infinity;
  readonly pauses: { readonly from: number; readonly until: number }[] = [];
  readonly #startTime: number;
  readonly #scheduler: Scheduler;
  readonly #services: Services;
  readonly #graphql: GraphqlServer | undefined;

  private constructor({ name, scheduler, startTime, config, reads, onAudit, onLog }: ReplicaOptions) {
    this.name = name;
    this.#scheduler = scheduler;
    this.#startTime = startTime;
    this.startedAt = scheduler.now() - startTime;
    this.drift = { offset: 0, rate: 1, since: scheduler.now(), steadyMs: scheduler.now() };
    // From here on, the process owns its work.
    scheduler.current = this;
    const log = new PassThrough();
    log.on('data', (chunk: Buffer) => onLog(chunk.toString(), this));
    const auditStream = new Writable({
      decodeStrings: false,
      write: (line: string, _encoding, done) => {
        const event = JSON.parse(line) as AuditEvent;
        onAudit(event, this);
        done();
      },
    });
    const clock = clockOf(scheduler, this, this.drift);
    const services = createServices({ config, clock, logger: createLogger('warn', log), auditStream });
    this.#services = {
      ...services,
      guardRails: { ...services.guardRails, policy: () => Promise.resolve(POLICY) },
      // Signatures are verified in threads. Callers of the simulation have no tokens.
      verifier: { verify: () => Promise.resolve(person(0)) },
    };
    if (reads) this.#graphql = new GraphqlServer(this.#services, TENANT);
  }

  /** Starts a process, as startServer does before it listens. */
  static start(options: ReplicaOptions): Replica {
    const replica = new Replica(options);
    void prepareState(replica.#services).then(async () => {
      const started = replica.#graphql?.start();
      if (started !== undefined) options.scheduler.hold(started);
      await started;
      if (options.exports) replica.#services.exportJobs.begin();
      replica.isReady = true;
    });
    return replica;
  }

  pause(forMs: number): void {
    const now = this.#scheduler.now();
    this.pausedUntil = Math.max(this.pausedUntil, now + forMs);
    this.pauses.push({ from: now - this.#startTime, until: this.pausedUntil - this.#startTime });
  }

  die(): void {
    this.isDead = true;
    this.diedAt = this.#scheduler.now() - this.#startTime;
  }

  setRate(rate: number): void {
    const { drift } = this;
    const now = this.#scheduler.now();
    drift.steadyMs += (now - drift.since) * drift.rate;
    drift.since = now;
    drift.rate = rate;
  }

  /** The context of a write. */
  command(caller: Caller, requestId: string): CommandContext {
    return this.#contextOf(caller, requestId).command();
  }

  /** Executes an operation, as over HTTP. */
  execute(request: GraphqlRequest, caller: Caller): Promise<GraphqlResponse> {
    if (this.#graphql === undefined) throw new Error('The simulation has no reads');
    return this.#graphql.execute(request, caller);
  }

  /** Follows alerts and actions, as a subscription does. */
  follow(after: string | null, caller: Caller, requestId: string): Promise<FeedStream> {
    const { head, services, addressing } = this.#sourceOf(caller);
    const { loaders } = this.#contextOf(caller, requestId);
    const call = () => this.#callOf(caller, requestId, 'bulk');
    return openChanges({ head, services, caller, addressing, call, loaders }).listen({ after });
  }

  startExport(input: StartDefenderExportInput, caller: Caller, requestId: string): Promise<ExportReceipt> {
    const context = this.#contextOf(caller, requestId);
    return startExport(input, context.command(), context.exports());
  }

  cancelExport(id: string, caller: Caller, requestId: string): Promise<ExportReceipt> {
    const context = this.#contextOf(caller, requestId);
    return cancelExport({ exportId: id }, context.command(), context.exports());
  }

  /** The path is that of the file, once the export is finished. */
  async findExport(id: string, caller: Caller, requestId: string) {
    const access = this.#contextOf(caller, requestId).exports();
    const job = await access.find(id);
    return job && { job, path: access.jobs.pathOf(job) };
  }

  /** A read of an operation that writes don't use. */
  async readAction(id: string, caller: Caller, requestId: string): Promise<void> {
    const { dataSource } = this.#services.access.to(TENANT);
    await dataSource.fetchNow(getMachineAction(id), this.#callOf(caller, requestId, 'interactive'));
  }

  #callOf({ oid }: Caller, requestId: string, lane: 'bulk' | 'interactive'): CallContext {
    const { clock, config } = this.#services;
    const deadline = monotonicTimeOf(clock).now() + config.limits.operationTimeoutMs;
    return { tenantId: TENANT_ID, requestId, cost: noCost(), deadline, lane, caller: oid };
  }

  #sourceOf(caller: Caller) {
    const grant = grantOf(TENANT, caller);
    if (grant === undefined) throw new Error('The caller may not address the tenant');
    const head = { headers: { authorization: 'Bearer e30.e30.e30' } };
    return { head, services: this.#services, addressing: { tenant: TENANT, grant } };
  }

  #contextOf(caller: Caller, requestId: string) {
    const { head, ...source } = this.#sourceOf(caller);
    const basis = {
      requestId,
      cost: noCost(),
      staleReads: new StaleReads(),
      trace: undefined,
    };
    return createTenantContext({ ...source, request: head, caller, permissionGroups: [] }, basis);
  }
}
