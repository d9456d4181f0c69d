import type { KnownTenant, World } from './world.js';

/** A request of a caller. */
export interface SoakRequest {
  readonly kind: string;
  /** The addressed tenant. */
  readonly tenantId: string;
  readonly token: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  /** For writes: the mark in the comment, which Defender stores. */
  readonly mark?: string;
  /** Whether the caller lacks access. */
  readonly isForbidden?: boolean;
}

/** Draws a request. @param random from 0 to 1 @param number of the request, for marks */
export type RequestSource = (random: () => number, number: number) => SoakRequest;

interface Draw {
  readonly pick: <T>(from: readonly T[]) => T;
  readonly tenant: KnownTenant;
  readonly number: number;
}

type Described = Pick<SoakRequest, 'query'> & Partial<Pick<SoakRequest, 'variables' | 'headers' | 'mark'>>;

const MACHINE = 'tenantId id computerDnsName riskScore';

/** Percentages. */
const READS: readonly (readonly [weight: number, kind: string, describe: (draw: Draw) => Described])[] = [
  [
    30,
    'dashboard',
    () => ({
      query: `{ alerts(first: 20) { nodes { tenantId id title severity machine { ${MACHINE} } } } machineActions(first: 10) { nodes { tenantId id type status machine { ${MACHINE} } } } }`,
    }),
  ],
  [
    25,
    'machine',
    ({ pick, tenant }) => ({
      query: `query ($id: ID!) { machine(id: $id) { ${MACHINE} alerts(first: 5) { nodes { tenantId id title } } } }`,
      variables: { id: pick(tenant.machineIds) },
    }),
  ],
  [
    12,
    'alert',
    ({ pick, tenant }) => ({
      query: `query ($id: ID!) { alert(id: $id) { tenantId id title machine { ${MACHINE} } } }`,
      variables: { id: pick(tenant.alertIds) },
    }),
  ],
  [
    // More than the quota has room for, to stay at its limit.
    18,
    'fresh read of many',
    ({ number }) => ({
      query: `{ machines(first: ${1 + (number % 100)}) { nodes { ${MACHINE} } } }`,
      headers: { 'cache-control': 'no-cache', 'x-defender-lane': 'bulk' },
    }),
  ],
  [
    2,
    'hunt',
    () => ({
      query: '{ defenderHunt(query: "DeviceInfo | take 5") { rowCount rows { machine { tenantId id } } } }',
    }),
  ],
];

const ACTION = 'outcome auditId warnings { code } machineAction { tenantId id machineId }';

const WRITES: typeof READS = [
  [
    5,
    'runDefenderAntiVirusScan',
    (draw) => describeAction(draw, 'runDefenderAntiVirusScan', 'RunDefenderAntiVirusScanInput'),
  ],
  [3, 'isolateMachine', (draw) => describeAction(draw, 'isolateMachine', 'IsolateMachineInput')],
  [2, 'releaseMachine', (draw) => describeAction(draw, 'releaseMachine', 'ReleaseMachineInput')],
  [
    2,
    'updateAlert',
    ({ pick, tenant, number }) => ({
      mark: markOf(number),
      query:
        'mutation ($input: UpdateAlertInput!) { updateAlert(input: $input) { outcome auditId warnings { code } alert { tenantId id } } }',
      variables: {
        input: {
          tenantId: tenant.id,
          alertId: pick(tenant.alertIds),
          comment: markOf(number),
          idempotencyKey: markOf(number),
        },
      },
    }),
  ],
];

/** Of callers without access. */
const FORBIDDEN_WEIGHT = 1;

/** The requests of a world's callers. */
export function requestsOf(world: World, requestIdOf: (number: number) => string): RequestSource {
  const table = [...READS, ...WRITES];
  const total = table.reduce((sum, [weight]) => sum + weight, FORBIDDEN_WEIGHT);
  return (random, number) => {
    const pick = <T>(from: readonly T[]): T => {
      const picked = from[Math.floor(random() * from.length)];
      if (picked === undefined) throw new RangeError('Nothing to pick from');
      return picked;
    };
    let left = random() * total;
    const row = table.find(([weight]) => (left -= weight) < 0);
    const requestId = { 'x-request-id': requestIdOf(number) };
    if (row === undefined) return { ...askForbidden(world, pick), headers: requestId };
    const tenant = pick(world.tenants);
    const [, kind, describe] = row;
    const described = describe({ pick, tenant, number });
    return {
      kind,
      tenantId: tenant.id,
      token: pick(world.analysts),
      ...described,
      variables: described.variables ?? {},
      headers: { ...described.headers, ...requestId },
    };
  };
}

function askForbidden({ tenants, employee }: World, pick: Draw['pick']): SoakRequest {
  const tenant = pick(tenants.slice(0, -1));
  return {
    kind: 'another tenant',
    tenantId: tenant.id,
    token: employee,
    query: `query ($id: ID!) { machine(id: $id) { ${MACHINE} } }`,
    variables: { id: pick(tenant.machineIds) },
    headers: {},
    isForbidden: true,
  };
}

function describeAction({ pick, tenant, number }: Draw, mutation: string, input: string): Described {
  return {
    mark: markOf(number),
    query: `mutation ($input: ${input}!) { ${mutation}(input: $input) { ${ACTION} } }`,
    variables: {
      input: {
        tenantId: tenant.id,
        machineId: pick(tenant.actionable),
        comment: markOf(number),
        // Retries use the same key.
        idempotencyKey: markOf(number),
      },
    },
  };
}

/** Ends in a letter, so that none is a prefix of another. */
function markOf(number: number): string {
  return `soak write ${number}w`;
}
