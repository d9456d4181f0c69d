import type { Upstream } from './upstream.js';

interface Page<Row> {
  readonly value: readonly Row[];
}

interface AlertRow {
  readonly id: string;
  readonly machineId: string;
  readonly lastUpdateTime: string;
  readonly category: string | null;
}

interface ListArguments {
  readonly first: number;
  readonly after?: string | null;
  readonly orderBy?: { readonly field: 'LAST_UPDATE_TIME' | 'ID' };
}

interface HuntingRow {
  readonly DeviceId?: string;
}

/** The context of a request. */
export interface NaiveContext {
  readonly upstream: Upstream;
}

/** Resolves a field with a Defender word to the name of its enum value. */
function enumField<Name extends string>(name: Name) {
  return (row: Readonly<Partial<Record<Name, string | null>>>) =>
    row[name]
      ?.replace(/^UnSpecified$/, 'Unknown')
      .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
      .toUpperCase();
}

const machineById = (upstream: Upstream, id: string) => upstream.get(`/api/machines/${id}`);

/** One GET per edge, as in a first implementation. */
export const resolvers = {
  Query: {
    alerts: async (_: unknown, args: ListArguments, { upstream }: NaiveContext) =>
      args.orderBy?.field !== 'ID'
        ? newestAlerts(upstream, args.first)
        : listPage(upstream, '/api/alerts', args),
    machine: (_: unknown, { id }: { readonly id: string }, { upstream }: NaiveContext) =>
      machineById(upstream, id),
    machines: (_: unknown, args: ListArguments, { upstream }: NaiveContext) =>
      listPage(upstream, '/api/machines', args),
    machineAction: (_: unknown, { id }: { readonly id: string }, { upstream }: NaiveContext) =>
      upstream.get(`/api/machineactions/${id}`),
    defenderHunt: async (_: unknown, { query }: { readonly query: string }, { upstream }: NaiveContext) => {
      const answer = (await upstream.post('/api/advancedqueries/run', { Query: query })) as {
        readonly Results: readonly HuntingRow[];
      };
      return { rows: answer.Results.map((values) => ({ values })) };
    },
  },
  Alert: {
    severity: enumField('severity'),
    status: enumField('status'),
    // Defender sends the word for some alerts without a category.
    category: ({ category }: AlertRow) => (category === 'null' ? null : category),
    machine: ({ machineId }: AlertRow, _: unknown, { upstream }: NaiveContext) =>
      machineById(upstream, machineId),
  },
  Machine: {
    healthStatus: enumField('healthStatus'),
    riskScore: enumField('riskScore'),
    actions: async (
      { id }: { readonly id: string },
      { first }: ListArguments,
      { upstream }: NaiveContext,
    ) => {
      const { value } = (await upstream.get('/api/machineactions', {
        $filter: `machineId eq '${id}'`,
        $orderby: 'lastUpdateDateTimeUtc desc',
        $top: String(first),
      })) as Page<unknown>;
      return { nodes: value };
    },
  },
  MachineAction: {
    type: enumField('type'),
    status: enumField('status'),
  },
  DefenderHuntingRow: {
    machine: ({ values }: { readonly values: HuntingRow }, _: unknown, { upstream }: NaiveContext) =>
      values.DeviceId === undefined ? null : machineById(upstream, values.DeviceId),
  },
};

/** The cursor is the number of rows before it. */
async function listPage(upstream: Upstream, path: string, { first, after }: ListArguments) {
  const skip = Number(after ?? 0);
  const { value } = (await upstream.get(path, { $top: String(first), $skip: String(skip) })) as Page<unknown>;
  return {
    nodes: value,
    pageInfo: { hasNextPage: value.length === first, endCursor: String(skip + value.length) },
  };
}

/** Defender doesn't document that it sorts alerts, so all of them are read. */
async function newestAlerts(upstream: Upstream, first: number) {
  const { value } = (await upstream.get('/api/alerts')) as Page<AlertRow>;
  const newest = [...value].sort((one, other) => (sortKey(one) < sortKey(other) ? 1 : -1));
  return {
    nodes: newest.slice(0, first),
    pageInfo: { hasNextPage: value.length > first, endCursor: String(first) },
  };
}

/** Times have 0 to 7 fractional digits. Padded to equal length, they sort as text. The id breaks ties. */
function sortKey({ lastUpdateTime, id }: AlertRow): string {
  const [seconds = '', fraction = ''] = lastUpdateTime.replace('Z', '').split('.');
  return `${seconds}.${fraction.padEnd(7, '0')} ${id}`;
}
