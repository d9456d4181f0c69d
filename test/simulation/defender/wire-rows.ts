const MACHINE_ID = /\b[0-9a-f]{40}\b/g;

/** The machines that a filter names. */
export function idsIn(url: URL): Set<string> {
  return new Set(url.searchParams.get('$filter')?.match(MACHINE_ID));
}

const CONDITION = /^(\w+) (ge|le|lt) (\S+)$/;

/** Conditions on times, then a page. */
export function selectByTime<Row>(
  rows: readonly Row[],
  timeOf: (row: Row, property: string) => number,
  url: URL,
): readonly Row[] {
  const filter = url.searchParams.get('$filter');
  const conditions = (filter?.split(' and ') ?? []).map((condition) => {
    const [, property = '', operator, text = ''] = CONDITION.exec(condition) ?? [];
    const end = Date.parse(text);
    if (operator === undefined || Number.isNaN(end))
      throw new Error(`The model of Defender has no filter ${condition}`);
    return (row: Row) => {
      const time = timeOf(row, property);
      return operator === 'ge' ? time >= end : operator === 'le' ? time <= end : time < end;
    };
  });
  const [skip, top] = ['$skip', '$top'].map((name) => Number(url.searchParams.get(name) ?? 0));
  const found = rows.filter((row) => conditions.every((holds) => holds(row)));
  const [order = '', direction] = url.searchParams.get('$orderby')?.split(' ') ?? [];
  if (direction === 'desc') found.sort((one, other) => timeOf(other, order) - timeOf(one, order));
  return found.slice(skip, (skip ?? 0) + (top ?? 0));
}

export function machine(id: string) {
  return {
    ...{ id, computerDnsName: `${id.slice(-6)}.example`, osPlatform: 'Windows11', healthStatus: 'Active' },
    ...{ onboardingStatus: 'Onboarded', machineTags: [], rbacGroupId: 0, lastSeen: '2026-01-15T00:00:00Z' },
  };
}

const PERMISSIONS = [
  'Machine.Read.All',
  'Machine.ReadWrite.All',
  'Machine.Isolate',
  'Machine.RestrictExecution',
  'Alert.Read.All',
  'Alert.ReadWrite.All',
  'SecurityAlert.Read.All',
  'SecurityAlert.ReadWrite.All',
  'Software.Read.All',
  'Vulnerability.Read.All',
  'SecurityBaselinesAssessment.Read.All',
  'Ti.ReadWrite.All',
];

/** Entra's response to a sign-in. */
export function issueToken(tenantId: string, now: number) {
  const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const claims = { tid: tenantId, roles: PERMISSIONS, iat: Math.floor(now / 1_000) };
  const token = `${encode({ alg: 'none' })}.${encode(claims)}.${encode(Math.floor(now))}`;
  return { token_type: 'Bearer', expires_in: 3_599, access_token: token };
}

/** A response of the service. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export function answerRow(row: unknown, kind: string): Answer {
  if (row !== undefined) return { status: 200, body: row };
  return { status: 404, body: errorBody('ResourceNotFound', `There is no such ${kind}`) };
}

export function list(value: readonly unknown[]): Answer {
  return { status: 200, body: { '@odata.context': '', value } };
}

export function errorBody(code: string, message: string) {
  return { error: { code, message, target: 'simulated' } };
}
