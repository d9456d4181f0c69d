import { DEFAULT_TENANT_ID } from '../../emulator/emulator.js';
import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from '../../emulator/entra/app-registrations.js';
import { settingsForSubgraph } from '../../emulator/settings-for-subgraph.js';
import type { RecordedCall } from '../../emulator/http/request-log.js';
import { BUILT, ROOT } from '../folders.js';
import { startProcess } from './start-process.js';

/** The number of calls to Defender and Graph, without Entra's. */
export interface CallCounts {
  readonly calls: number;
  /** 429 responses among them. */
  readonly refusals: number;
}

/** The emulator in a process of its own, driven over its control endpoint. */
export interface EmulatorProcess {
  readonly url: string;
  readonly pid: number;
  /** The settings that connect a server to it, with the subgraph's names. */
  readonly settings: Readonly<Record<string, string>>;
  setLatency(milliseconds: number): Promise<void>;
  /** Resets the used quota, and sets the documented limits or none. */
  resetQuota(limits: 'documented' | 'none'): Promise<void>;
  setSwitches(switches: Readonly<Record<string, string | number>>): Promise<void>;
  /** Truncates the next response to an operation. */
  breakNext(operation: string): Promise<void>;
  /** Ends Defender's API until the returned function is called. */
  retire(): Promise<() => Promise<void>>;
  forgetCalls(): Promise<void>;
  countCallsOf(operation: string): Promise<number>;
  countCalls(): Promise<CallCounts>;
  /** The number of calls of the most called operation. */
  countBusiest(): Promise<number>;
  /** Returns a caller's token for the subgraph. @param name the caller; default is always the same person */
  mintToken(roles: readonly string[], name?: string): Promise<string>;
  /** Returns a token of the application itself, for a server that can't get one. */
  signIn(): Promise<string>;
  /** Changes an alert at the service, as in the portal. @param which index in the service's order */
  changeAlert(which: number): Promise<void>;
  /** The ids of the first `count` machines in the service's order. */
  machineIds(count: number): Promise<string[]>;
  stop(): Promise<void>;
}

export interface TenantSize {
  readonly machines: number;
  readonly alerts: number;
}

const ENTRA_OPERATIONS: ReadonlySet<string> = new Set(['token', 'keys', 'openidConfiguration']);

export async function startEmulatorProcess({ machines, alerts }: TenantSize): Promise<EmulatorProcess> {
  const started = await startProcess({
    name: 'emulator',
    args: [
      ...[`${BUILT}src/main.js`, 'emulator', '--port', '0'],
      ...['--machines', String(machines), '--alerts', String(alerts)],
    ],
    env: {},
    cwd: ROOT,
    ready: /Emulator of [^:]+: (http\S+)/,
  });
  const { url } = started;
  const control = (method: string, path: string, body?: object) =>
    ask(`${url}/emulator${path}`, method, body);
  return {
    url,
    pid: started.pid,
    settings: settingsForSubgraph({ url }),
    setLatency: async (milliseconds) => void (await control('POST', '/latency', { milliseconds })),
    resetQuota: async (limits) => {
      await control('DELETE', '/quota');
      // Missing limits mean unlimited.
      if (limits === 'none') await control('POST', '/quota', { operation: '*' });
    },
    setSwitches: async (switches) => void (await control('POST', '/switches', switches)),
    breakNext: async (operation) =>
      void (await control('POST', '/faults', { match: { operation, times: 1 }, effect: 'cutBody' })),
    countCallsOf: async (operation) => {
      const calls = (await control('GET', '/calls')) as RecordedCall[];
      return calls.filter((call) => call.operation === operation).length;
    },
    retire: async () => {
      await control('POST', '/retirements', { at: 0 });
      return async () => void (await control('DELETE', '/faults'));
    },
    forgetCalls: async () => void (await control('DELETE', '/calls')),
    countCalls: async () => {
      const calls = (await control('GET', '/calls')) as RecordedCall[];
      const counted = calls.filter(({ operation }) => !ENTRA_OPERATIONS.has(operation ?? ''));
      return { calls: counted.length, refusals: counted.filter(({ status }) => status === 429).length };
    },
    countBusiest: async () => {
      const counts = new Map<string, number>();
      for (const { operation } of (await control('GET', '/calls')) as RecordedCall[]) {
        if (operation == null || ENTRA_OPERATIONS.has(operation)) continue;
        counts.set(operation, (counts.get(operation) ?? 0) + 1);
      }
      return Math.max(0, ...counts.values());
    },
    mintToken: async (roles, name) => {
      const wanted = { roles, expiresInSeconds: 28_800, ...(name !== undefined && { name }) };
      const answer = (await control('POST', '/caller-tokens', wanted)) as { readonly token: string };
      return answer.token;
    },
    signIn: () => signIn(url),
    changeAlert: (which) => changeAlert(url, which),
    machineIds: (count) => readMachineIds(url, count),
    stop: started.stop,
  };
}

async function signIn(url: string): Promise<string> {
  const grant = await fetch(`${url}/${DEFAULT_TENANT_ID}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: DEFAULT_CLIENT_ID,
      client_secret: DEFAULT_CLIENT_SECRET,
      scope: 'https://api.securitycenter.microsoft.com/.default',
    }),
  });
  const { access_token: token } = (await grant.json()) as { readonly access_token: string };
  return token;
}

async function changeAlert(url: string, which: number): Promise<void> {
  const headers = { authorization: `Bearer ${await signIn(url)}`, 'content-type': 'application/json' };
  const list = await fetch(`${url}/api/alerts?$top=1&$skip=${which}`, { headers });
  const { value } = (await list.json()) as { readonly value: readonly { readonly id: string }[] };
  const changed = await fetch(`${url}/api/alerts/${value[0]?.id ?? ''}`, {
    method: 'PATCH',
    headers,
    body: JSON.stringify({ assignedTo: `${crypto.randomUUID()}@contoso.example` }),
  });
  if (!changed.ok) throw new Error(`The alert was not changed: ${changed.status} ${await changed.text()}`);
}

async function readMachineIds(url: string, count: number): Promise<string[]> {
  const list = await fetch(`${url}/api/machines?$top=${count}`, {
    headers: { authorization: `Bearer ${await signIn(url)}` },
  });
  const { value } = (await list.json()) as { readonly value: readonly { readonly id: string }[] };
  return value.map(({ id }) => id);
}

async function ask(url: string, method: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`);
  return response.status === 204 ? undefined : response.json();
}
