import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { request } from 'undici';
import { onTestFinished } from 'vitest';
import { startEmulator, type Emulator, type EmulatorOptions } from '../../../emulator/emulator.js';
import { settingsForSubgraph } from '../../../emulator/settings-for-subgraph.js';
import type { CallerTokenRequest } from '../../../emulator/entra/caller-token.js';
import type { RecordedCall } from '../../../emulator/http/request-log.js';
import type { AuditEvent, AuditTrailClosed } from '../../../src/audit/audit-event.js';
import type { Config } from '../../../src/config/config.js';
import type { Limits } from '../../../src/config/limits.js';
import { loadConfig } from '../../../src/config/load-config.js';
import { otherSourceOf, SOURCE_FAMILIES } from '../../../src/config/sources.js';
import { startServer } from '../../../src/server/create-server.js';
import { createLogger } from '../../../src/telemetry/logger.js';
import { checkDocs } from '../check-docs.js';
import { suiteWatch } from '../setup/leak-watch.js';
import { ManualClock } from '../time/manual-clock.js';
import { isAtWork, passTime } from '../time/pass-time.js';
import { countUndecided, isTravelling } from '../http/travelling-requests.js';

/** A part of a JSON response, as `JSON.parse` types it: tests assert on it. */
export type Asserted = ReturnType<typeof JSON.parse>;

export interface GraphQLAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Asserted;
  readonly errors: readonly AnsweredError[] | undefined;
  readonly extensions: Readonly<Record<string, unknown>> | undefined;
}

export interface AnsweredError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };
}

export interface AskOptions {
  readonly variables?: Readonly<Record<string, unknown>>;
  /** The caller's roles, default ViewData. */
  readonly roles?: readonly string[];
  /** Replaces the token with these roles; null sends none. */
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface SubgraphUnderTest {
  readonly url: string;
  /** Of metrics and health checks, if separate. */
  readonly managementUrl: string | undefined;
  readonly emulator: Emulator;
  /** The clock of subgraph and emulator. It only advances when a test moves it. */
  readonly clock: ManualClock;
  /** Sends an operation over HTTP as a caller with roles. */
  ask(query: string, options?: AskOptions): Promise<GraphQLAnswer>;
  mintToken(request: CallerTokenRequest): Promise<string>;
  /** Calls to Defender or Graph, without Entra's; cleared by `forgetCalls`. */
  calls(operation?: string): RecordedCall[];
  forgetCalls(): void;
  audit(): AuditEvent[];
  /** The whole log as text. */
  log(): string;
  /** Runs the check for retirements of the command line's startup. */
  warnOfRetirements(): Promise<void>;
  /** Whether a request or a response is on its way, or files, Redis or other threads are at work: that takes real time. */
  isBusy(): boolean;
  /** Advances the clock in steps until the work is done. */
  passTime<T>(work: Promise<T>, stepMs?: number): Promise<T>;
  /** Simulates the end of the process, and starts another with the same settings. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface StartOptions {
  readonly emulator?: EmulatorOptions;
  readonly env?: Readonly<Record<string, string>>;
  readonly limits?: Partial<Limits>;
  /** Sets parts of the configuration that no setting reaches. */
  readonly adjust?: (config: Config) => Config;
  /** Runs as in production, where the environment can't name an emulator. */
  readonly production?: boolean;
  /** Start of the clock in epoch milliseconds; default is the same for all tests of a worker. */
  readonly startAt?: number;
  /** Whether responses are cached, as in a deployment. Off by default, because most tests count calls. */
  readonly cache?: boolean;
  /** Selects the audit line at which standard output fails permanently. */
  readonly losesAuditLine?: (line: string) => boolean;
  /** Default is a new one, which starts at `startAt`. */
  readonly clock?: ManualClock;
  /** Starts another replica of this one: same emulator, same clock. */
  readonly beside?: SubgraphUnderTest;
}

const ENTRA_OPERATIONS: ReadonlySet<string> = new Set(['token', 'keys', 'openidConfiguration']);

/** All tests of a worker start at the same time, so their emulators share generated rows. */
const START = Date.now() - (Date.now() % 60_000);

/** A real subgraph over HTTP with a real emulator over HTTP; both end with the test. */
export async function startSubgraph({
  emulator: emulatorOptions,
  env,
  limits,
  adjust = (config) => config,
  production = false,
  cache = false,
  beside,
  losesAuditLine,
  startAt = START,
  clock = beside?.clock ?? new ManualClock(startAt),
}: StartOptions = {}): Promise<SubgraphUnderTest> {
  const emulator = beside?.emulator ?? (await startEmulator({ now: () => clock.now(), ...emulatorOptions }));
  if (SECOND.length > 0 && beside === undefined) hearFromAll(emulator, clock.now());
  const log = collectText('log');
  const auditTrail = collectText('audit trail');
  const configured = adjust(configFor(emulator, env, limits));
  const kept = cache ? configured : withoutCache(configured);
  const config = production ? inProduction(kept) : kept;
  const logger = createLogger('debug', log.stream);
  const auditStream =
    losesAuditLine === undefined ? auditTrail.stream : losing(losesAuditLine, auditTrail.stream);
  const serve = () => startServer({ config, clock, logger, auditStream });
  let server = await serve();
  let minting = 0;
  const mintToken = async (request: CallerTokenRequest) => {
    minting += 1;
    try {
      return await emulator.control.mintCallerToken(request);
    } finally {
      minting -= 1;
    }
  };
  const isBeingRead = () => {
    const undecided = countUndecided(emulator.url);
    if (undecided === 0) return false;
    const recorded = emulator.control.calls().filter(({ status, isLost }) => status === null && !isLost);
    return undecided > recorded.length;
  };
  // A request whose token is being minted isn't sent yet.
  const isOnItsWay = () =>
    minting > 0 || isTravelling(emulator.url) || isTravelling(server.url) || isBeingRead();
  const tokens = new Map<string, Promise<string>>();
  const tokenWith = (roles: readonly string[]) => {
    const key = roles.join(' ');
    const token = tokens.get(key) ?? mintToken({ roles: [...roles] });
    tokens.set(key, token);
    return token;
  };

  const subgraph: SubgraphUnderTest = {
    get url() {
      return server.url;
    },
    get managementUrl() {
      return server.managementUrl;
    },
    emulator,
    clock,
    ask: async (query, { variables, roles = ['Defender.ViewData'], token, headers } = {}) => {
      const bearer = token === undefined ? await tokenWith(roles) : token;
      // Most time of tests is spent here; fetch takes a fifth longer.
      const response = await request(`${server.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(bearer !== null && { authorization: `Bearer ${bearer}` }),
          ...headers,
        },
        body: JSON.stringify({ query, variables }),
      });
      const body = (await response.body.json()) as Pick<GraphQLAnswer, 'data' | 'errors' | 'extensions'>;
      return {
        status: response.statusCode,
        headers: toHeaders(response.headers),
        data: body.data,
        errors: checkDocs(body.errors),
        extensions: body.extensions,
      };
    },
    mintToken,
    calls: (operation) =>
      emulator.control
        .calls(operation === undefined ? {} : { operation })
        .filter((call) => !ENTRA_OPERATIONS.has(call.operation ?? '')),
    forgetCalls: () => {
      emulator.control.clearCalls();
    },
    audit: () =>
      auditTrail
        .lines()
        .map((line) => JSON.parse(line) as AuditEvent | AuditTrailClosed)
        .filter((event) => event.type !== 'auditEnded'),
    log: log.text,
    warnOfRetirements: () => server.warnOfRetirements(),
    isBusy: () => isOnItsWay() || isAtWork(),
    passTime: (work, stepMs = 250) => passTime(clock, emulator, isOnItsWay, work, stepMs),
    restart: async () => {
      await server.close();
      server = await serve();
    },
    close: async () => {
      // Streams and calls need time of the manual clock to end. Redis responds in real time.
      const stepMs = env?.['REDIS_URL'] === undefined ? 250 : 50;
      await passTime(clock, emulator, isOnItsWay, Promise.all([server.close(), emulator.close()]), stepMs);
      if (env?.['DATA_DIR'] === undefined) await rm(config.dataDirectory, { recursive: true, force: true });
    },
  };
  onTestFinished(() => subgraph.close());
  return subgraph;
}

function toHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): Headers {
  return new Headers(
    Object.entries(headers).flatMap(([name, value]) =>
      [value ?? []].flat().map((one): [string, string] => [name, one]),
    ),
  );
}

/** The configuration of a deployment, pointed at this emulator. */
export function configFor(
  emulator: Emulator,
  env: Readonly<Record<string, string>> = {},
  limits: Partial<Limits> = {},
): Config {
  const [tenantId = ''] = emulator.tenants.keys();
  const config = loadConfig({
    PORT: '0',
    ...settingsForSubgraph(emulator, tenantId),
    DATA_DIR: join(tmpdir(), `defender-subgraph-${randomUUID()}`),
    ...secondSources(),
    ...env,
  });
  return { ...config, limits: { ...config.limits, ...limits } };
}

/** The families whose second source is preferred in tests that don't choose sources: `SECOND_SOURCES=machines,alerts`, or `all`. */
const SECOND = (process.env['SECOND_SOURCES'] ?? '')
  .split(',')
  .filter(Boolean)
  .flatMap((name) => (name === 'all' ? SOURCE_FAMILIES : name));
const LATELY_MS = 25 * 86_400_000;

function secondSources(): Readonly<Record<string, string>> {
  const pairs = SECOND.map((family) => `${family}=${otherSourceOf(family) ?? ''}`);
  return pairs.length === 0 ? {} : { DEFENDER_SOURCES: pairs.join() };
}

/** Hunts know no machine that was silent for 30 days, and most tests expect all machines. */
function hearFromAll({ tenants }: Emulator, now: number): void {
  const lately = new Date(now - LATELY_MS).toISOString();
  for (const machine of [...tenants.values()].flatMap(({ machines }) => machines))
    if (machine.lastSeen < lately) Object.assign(machine, { lastSeen: lately });
}

function withoutCache(config: Config): Config {
  const times = Object.fromEntries(
    Object.keys(config.cache.times).map((name) => [name, 0]),
  ) as unknown as Config['cache']['times'];
  const kept = config.cache.snapshots;
  const none = Object.fromEntries(
    Object.keys(kept.times).map((name) => [name, 0]),
  ) as unknown as typeof kept.times;
  return { ...config, cache: { ...config.cache, times, snapshots: { ...kept, times: none } } };
}

function inProduction(config: Config): Config {
  const { console: _none, ...server } = config.server;
  return { ...config, server: { ...server, production: true, explorer: 'none' } };
}

/** A stream that forwards lines until it fails, like one whose reader is gone. */
function losing(loses: (line: string) => boolean, onto: Writable): Writable {
  return new Writable({
    decodeStrings: false,
    write: (line: string, _encoding, done) => {
      if (loses(line)) done(new Error('EPIPE'));
      else onto.write(line, done);
    },
  });
}

function collectText(where: string) {
  // Each server that starts again listens to it.
  const stream = new PassThrough().setMaxListeners(0);
  let text = '';
  stream.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8');
    suiteWatch.addOutput(where, chunk.toString('utf8'));
  });
  return {
    stream,
    text: () => text,
    lines: () => text.split('\n').filter(Boolean),
  };
}
