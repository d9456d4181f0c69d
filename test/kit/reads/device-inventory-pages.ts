import { expect } from 'vitest';
import {
  type Asserted,
  startSubgraph,
  type StartOptions,
  type SubgraphUnderTest,
} from '../servers/start-subgraph.js';

/** The roles for rows of machines and their machines. */
export const roles = ['Defender.ViewVulnerabilities', 'Defender.ViewData'];
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** A small tenant. */
export const start = (options: StartOptions = {}) =>
  startSubgraph({ emulator: { machines: 30, alerts: 0, machineActions: 0 }, ...options });

/** The calls to Defender. */
export const operationsOf = (subgraph: SubgraphUnderTest) =>
  subgraph.calls().map(({ operation }) => operation);

/** All rows, and the number of pages. @param waitMs the time before each page */
export async function pagesOf(
  subgraph: SubgraphUnderTest,
  field: string,
  selection: string,
  args = '',
  waitMs = 0,
) {
  const rows: Asserted[] = [];
  let after: string | null = null;
  let pages = 0;
  do {
    subgraph.clock.advance(waitMs);
    const { data, errors } = await subgraph.ask(
      `query ($after: String) { ${field}(after: $after${args}) { nodes { ${selection} } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
      { roles, variables: { after } },
    );
    expect(errors).toBeUndefined();
    const { nodes, edges, pageInfo } = data[field];
    expect(edges).toHaveLength(nodes.length);
    expect(pageInfo.hasPreviousPage).toBe(after !== null);
    if (pageInfo.hasNextPage) expect(edges.at(-1).cursor).toBe(pageInfo.endCursor);
    rows.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    pages += 1;
  } while (after !== null);
  return { rows, pages };
}
