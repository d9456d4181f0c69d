import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent, fetch } from 'undici';
import { stringify } from 'yaml';
import { ROOT } from '../../bench/folders.js';
import { DEFAULT_TENANT_ID, startEmulator } from '../../emulator/emulator.js';
import { settingsForSubgraph } from '../../emulator/settings-for-subgraph.js';
import { exchange, type RawExchange } from './doors/exchange.js';
import { encodeFrames, type SocketFrames } from './doors/frames.js';
import type { RawRequest } from './doors/requests.js';
import { LIMITS } from '../../src/config/limits.js';
import { BUILT } from '../kit/processes/build-processes.js';
import {
  CALLERS,
  mintTokens,
  OTHER_TENANT,
  prepareTruth,
  TENANTS,
  tenantOf,
  type FuzzCaller,
  type Truth,
} from './callers.js';

export interface FuzzAnswer {
  readonly status: number;
  readonly text: string;
  /** Processor time of the longest turn of the event loop, in milliseconds. */
  readonly longestTurn: number;
  /** The server's log about an unexpected error. */
  readonly unexpected: string | undefined;
}

export interface ServerUnderFuzz {
  readonly truth: Truth;
  /** The headers by which a caller is known. */
  headersOf(caller: FuzzCaller): Readonly<Record<string, string>>;
  send(body: string, headers: Readonly<Record<string, string>>): Promise<FuzzAnswer>;
  /** A request that is written byte for byte. The tenant of the caller has many rows. */
  write(request: RawRequest): Promise<FuzzAnswer>;
  /** A WebSocket and what it sends. */
  openSocket(socket: SocketFrames): Promise<FuzzAnswer>;
  /** The memory of the server after a garbage collection, in bytes. */
  heldBytes(): Promise<number>;
  /** How many times as long as the machine that limits are meant for this one takes for the same work just now; 1 at least. */
  slowness(): Promise<number>;
  /** Puts something else in the place of a file in which the server keeps what it must not forget. @returns what undoes it. */
  damage(number: number, change: (content: Buffer, another: Buffer) => Buffer): () => void;
  close(): Promise<void>;
}

/** A connection for each request: one that is kept may be closed by the server just then, on a busy machine. */
const dispatcher = new Agent({ pipelining: 0 });
const NO_LIMIT = { perMinute: 1_000_000, perHour: 1_000_000 };
/** Nothing needs a second person and nothing is counted: what would be refused for that would hide what comes after it. */
const OPEN_POLICY = {
  version: 1,
  approvals: [],
  caps: { tightenPerCaller: 'none', loosenPerTenant: 'none' },
  end: true,
};

const UPGRADE = [
  'GET /graphql HTTP/1.1',
  'upgrade: websocket',
  'connection: Upgrade',
  'sec-websocket-version: 13',
  'sec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==',
  'sec-websocket-protocol: graphql-transport-ws',
];
const UNEXPECTED = /An unexpected error|[Uu]nhandled|[Uu]ncaught/;

/** The subgraph as a process of its own, before an emulator in this one. */
export async function startServerUnderFuzz(): Promise<ServerUnderFuzz> {
  const emulator = await startEmulator({
    machines: 500,
    alerts: 30,
    machineActions: 30,
    tenants: [DEFAULT_TENANT_ID, OTHER_TENANT],
  });
  emulator.control.setQuota('*', NO_LIMIT);
  const truth = prepareTruth(emulator);
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const kept = join(folder, 'data');
  const [tenantsFile, policyFile] = [join(folder, 'tenants.yaml'), join(folder, 'policy.yaml')];
  writeFileSync(tenantsFile, stringify(TENANTS));
  writeFileSync(policyFile, stringify(OPEN_POLICY));
  const env = {
    PORT: '0',
    DATA_DIR: kept,
    AUDIT_LOG: join(folder, 'audit.jsonl'),
    TENANTS_FILE: tenantsFile,
    POLICY_FILE: policyFile,
    // A refusal for these would hide the errors behind it.
    CALLER_RATE: '100000',
    DEFENDER_MAX_CALLS_PER_OPERATION: '10000',
    ...settingsForSubgraph(emulator),
    PATH: process.env['PATH'],
  };
  const program = [
    '--expose-gc',
    '--import',
    `${BUILT}test/kit/telemetry/turn-meter.js`,
    `${BUILT}bench/subgraph/unmetered.js`,
  ];
  const child = spawn(process.execPath, program, {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let log = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => {
      reject(new Error(`The server ended with ${String(code)}: ${log.slice(-2_000)}`));
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      const found = /"url":"(?<url>http:[^"]+)"/.exec(log)?.groups?.['url'];
      if (found !== undefined) resolve(found);
    });
  });
  const minted = mintTokens(emulator);
  const tokens = new Map<FuzzCaller, string>();
  for (const caller of CALLERS) tokens.set(caller, await minted[caller]);

  const headersOf = (caller: FuzzCaller) => ({
    authorization: `Bearer ${tokens.get(caller) ?? ''}`,
    'x-defender-tenant': tenantOf(caller),
  });
  const askChild = async <T>(question: string): Promise<T> => {
    const told = once(child, 'message');
    child.send(question);
    const [answer] = (await told) as [T];
    return answer;
  };
  const measureTurns = async (
    answer: () => Promise<Pick<FuzzAnswer, 'status' | 'text'>>,
  ): Promise<FuzzAnswer> => {
    if (child.exitCode !== null) throw new Error(`The server has ended: ${log.slice(-2_000)}`);
    log = '';
    child.send('measure turns');
    const { status, text } = await answer();
    const { longest } = await askChild<{ longest: number }>('tell turns');
    const unexpected = log.split('\n').find((line) => UNEXPECTED.test(line));
    return { status, text, longestTurn: longest, unexpected };
  };
  const send = (body: string, headers: Readonly<Record<string, string>>) =>
    measureTurns(async () => {
      const init = {
        method: 'POST',
        body,
        headers,
        dispatcher,
        signal: AbortSignal.timeout(2 * LIMITS.operationTimeoutMs),
      };
      const response = await fetch(`${url}/graphql`, init);
      return { status: response.status, text: await response.text() };
    });
  const measure = (sent: RawExchange) =>
    measureTurns(async () => {
      const text = await exchange(url, sent);
      return { status: Number(/^HTTP\/1.1 (\d+)/.exec(text)?.[1] ?? 0), text };
    });
  const readSmall = () => fetch(`${url}/health/live`, { dispatcher }).then((response) => response.text());
  const writeRaw = ({ method, path, headers, isAnonymous, isUnread, ...rest }: RawRequest) => {
    const known = isAnonymous
      ? []
      : Object.entries(headersOf('stranger')).map(([name, value]) => `${name}: ${value}`);
    const head = [`${method} ${path} HTTP/1.1`, ...known, ...headers];
    return measure({ head, ...rest, ...(isUnread === true && { unreadWhile: readSmall }) });
  };

  return {
    truth,
    headersOf,
    damage: (number, change) => {
      const files = readdirSync(kept).filter((name) => name.endsWith('.json'));
      const [name, another] = [files[number % files.length], files[(number + 1) % files.length]];
      if (name === undefined || another === undefined) return () => undefined;
      const path = join(kept, name);
      const content = readFileSync(path);
      writeFileSync(path, change(content, readFileSync(join(kept, another))));
      return () => {
        writeFileSync(path, content);
      };
    },
    send,
    write: (request) => writeRaw(request),
    openSocket: (socket) => {
      const { authorization } = headersOf('stranger');
      return measure({ head: UPGRADE, frames: encodeFrames(socket, authorization), isCut: socket.isCut });
    },
    heldBytes: () => askChild<number>('tell memory'),
    slowness: () => askChild<number>('tell slowness'),
    close: async () => {
      child.removeAllListeners('exit');
      if (child.exitCode === null) {
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
      await emulator.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
