import type { SubgraphUnderTest } from '../servers/start-subgraph.js';

export interface Walk {
  readonly ids: readonly string[];
  readonly pages: number;
  readonly lastHasPrevious: boolean;
}

/** Follows `endCursor` until there is no next page. `between` runs after each page, with its number from 1. */
export async function walkPages(
  subgraph: SubgraphUnderTest,
  field: 'alerts' | 'machines' | 'machineActions' | 'investigations' | 'indicators',
  page: { readonly first: number; readonly rest?: string },
  between: (pagesRead: number) => void = () => undefined,
): Promise<Walk> {
  const ids: string[] = [];
  let after: string | null = null;
  for (let pages = 1; ; pages += 1) {
    const { data, errors } = await subgraph.ask(
      `query ($after: String) {
        page: ${field}(first: ${String(page.first)}, after: $after ${page.rest ?? ''}) {
          nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor }
        }
      }`,
      { variables: { after } },
    );
    if (errors !== undefined) throw new Error(`Page ${String(pages)}: ${JSON.stringify(errors)}`);
    const { nodes, pageInfo } = data.page as {
      nodes: { id: string }[];
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
    };
    ids.push(...nodes.map(({ id }) => id));
    if (!pageInfo.hasNextPage) return { ids, pages, lastHasPrevious: pageInfo.hasPreviousPage };
    after = pageInfo.endCursor;
    between(pages);
  }
}

export function onlyTenant(subgraph: SubgraphUnderTest) {
  const [tenant] = subgraph.emulator.tenants.values();
  if (tenant === undefined) throw new Error('The emulator has no tenant');
  return tenant;
}

/** Ids by time, newest first, and by id in descending order for equal times: the default order. */
export function idsNewestFirst<Row extends { readonly id: string }>(
  rows: readonly Row[],
  timeOf: (row: Row) => string,
): string[] {
  const key = (row: Row) => `${comparableTime(timeOf(row))} ${row.id}`;
  return [...rows].sort((a, b) => (key(a) < key(b) ? 1 : -1)).map(({ id }) => id);
}

function comparableTime(time: string): string {
  const [seconds = '', fraction = ''] = time.replace('Z', '').split('.');
  return `${seconds}.${fraction.padEnd(7, '0')}`;
}
