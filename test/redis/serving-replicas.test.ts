import { setTimeout as realTime } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { startEmulator, type Emulator } from '../../emulator/emulator.js';
import { startEmulatorProcess, type EmulatorProcess } from '../kit/processes/emulator-process.js';
import { startServing } from '../kit/processes/serve-process.js';
import { hasRedis, startRedis } from './redis-server.js';

/** More of each operation than a window holds, at a rate that a third of a two-core machine can serve. */
const QUERIES = 720;
const DURATION_MS = 24_000;
const SIZE = { machines: 1_200, alerts: 1_200 };
const ROLES = ['Defender.ViewData', 'Defender.ViewVulnerabilities', 'Defender.ActiveRemediation'];

interface Answer {
  readonly kind: Kind;
  readonly status: number;
  readonly body: {
    readonly data?: Readonly<Record<string, { readonly outcome?: string } | null>> | null;
    readonly errors?: readonly {
      readonly message: string;
      readonly extensions: Readonly<Record<string, unknown>>;
    }[];
  };
}

type Kind = 'read' | 'bulk read' | 'isolate';

async function startReplicas(emulator: EmulatorProcess) {
  const { url } = await startRedis();
  const replicas = await Promise.all(
    [1, 2, 3].map(() =>
      startServing(
        emulator,
        { REDIS_URL: url, PATIENT_QUOTA_SCOPE: 'app' },
        { program: 'test/kit/processes/patient-server.js' },
      ),
    ),
  );
  const token = await emulator.mintCallerToken(ROLES);
  const ask = async (replica: number, query: string, kind: Kind): Promise<Answer> => {
    const response = await fetch(`${replicas[replica % replicas.length]!.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        ...(kind === 'bulk read' && { 'x-defender-lane': 'bulk' }),
      },
      body: JSON.stringify({ query }),
    });
    return { kind, status: response.status, body: (await response.json()) as Answer['body'] };
  };
  return { ask };
}

/** A distinct query for each number, so that neither cache nor shared calls help. Small, for slow machines. */
function queryOf(number: number, { machines, alerts, vulnerabilities }: Ids): [string, Kind] {
  const kind: Kind = number % 2 === 0 ? 'read' : 'bulk read';
  const first = 1 + Math.floor(number / 6);
  switch (number % 6) {
    case 0:
      return [`{ machines(first: ${first}) { nodes { id } } }`, kind];
    case 1:
      return [
        `{ machine(id: "${machines[number]!}") { riskScore alerts(first: 1) { nodes { id } } } }`,
        kind,
      ];
    case 2:
      return [`{ alert(id: "${alerts[number]!}") { title machine { osPlatform } } }`, kind];
    case 3:
      return [`{ alerts(first: ${first}, orderBy: { field: ID }) { nodes { id } } }`, kind];
    case 4:
      return [
        `{ vulnerability(id: "${vulnerabilities[number % vulnerabilities.length]!}") { machines(first: 3) { nodes { id } } } }`,
        kind,
      ];
    default:
      return [`{ machineActions(first: ${first}) { nodes { id } } }`, kind];
  }
}

interface Ids {
  readonly machines: readonly string[];
  readonly alerts: readonly string[];
  readonly vulnerabilities: readonly string[];
}

/** The rows of the other process's emulator: equal seeds generate equal tenants. */
async function sameTenant(): Promise<Tenant> {
  const emulator = await startEmulator(SIZE);
  const [tenant] = emulator.tenants.values();
  await emulator.close();
  return tenant!;
}

type Tenant = NonNullable<ReturnType<Emulator['tenants']['get']>>;

function idsOf({ machines, alerts, vulnerabilities }: Tenant): Ids {
  return {
    machines: machines.map(({ id }) => id),
    alerts: alerts.map(({ id }) => id),
    vulnerabilities: vulnerabilities.map(({ id }) => id),
  };
}

function isolableOf({ machines }: Tenant) {
  return machines.filter(
    ({ osPlatform, onboardingStatus, mergedIntoMachineId }) =>
      osPlatform.startsWith('Windows') && onboardingStatus === 'Onboarded' && mergedIntoMachineId === null,
  );
}

/** Starts `count` requests over a period, and catches up after delays of a busy machine. */
async function spread(count: number, durationMs: number, begin: (number: number) => void): Promise<void> {
  const start = performance.now();
  for (let number = 0; number < count;) {
    const due = Math.min(count, ((performance.now() - start) / durationMs) * count);
    for (; number < due; number += 1) begin(number);
    await realTime(durationMs / count);
  }
}

describe.skipIf(!hasRedis)('three servers that share a Redis', () => {
  // The simulation covers the other scope, a window for each operation.
  it('respond to or reject 720 different queries without a 429 of Defender, where one window counts all calls', async () => {
    const emulator = await startEmulatorProcess([
      ...['--machines', String(SIZE.machines), '--alerts', String(SIZE.alerts)],
      ...['--latency', '20', '--switch', 'quotaScope=app'],
    ]);
    const tenant = await sameTenant();
    const ids = idsOf(tenant);
    const isolable = isolableOf(tenant);
    const { ask } = await startReplicas(emulator);

    const answers: Promise<Answer>[] = [];
    await spread(QUERIES, DURATION_MS, (number) => {
      const [query, kind] = queryOf(number, ids);
      answers.push(ask(number, query, kind));
      if (number === QUERIES / 2) {
        const isolate = `mutation { isolateMachine(input: { machineId: "${isolable[number]!.id}", comment: "test" }) { outcome } }`;
        answers.push(ask(number, isolate, 'isolate'));
      }
    });
    const all = await Promise.all(answers);

    const calls = await emulator.calls();
    expect(calls.filter(({ status }) => status === 429)).toEqual([]);
    expect(all.every(({ status }) => status === 200)).toBe(true);
    const refused = all.flatMap(({ body }) => body.errors ?? []);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.filter(({ extensions }) => extensions['code'] !== 'RATE_LIMITED')).toEqual([]);
    expect(refused.every(({ extensions }) => Number(extensions['retryAfterSeconds']) >= 1)).toBe(true);
    // The share of each window that is reserved for actions suffices for one, long after reads used up the rest.
    const isolated = all.find(({ kind }) => kind === 'isolate');
    expect(isolated?.body.data?.['isolateMachine']?.outcome).toBe('CREATED');
    // The whole window was used, without exceeding it.
    expect(calls.filter(({ operation }) => isDefender(operation)).length).toBeGreaterThan(60);
  });
});

function isDefender(operation: string | null): boolean {
  return operation !== null && !['token', 'keys', 'openidConfiguration'].includes(operation);
}
