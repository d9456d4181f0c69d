import { describe, expect, it } from 'vitest';
import { startSubgraph, type AskOptions, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';

const ROLES = ['Defender.ViewData', 'Defender.ViewVulnerabilities'];
const PAGE = `
  query Page($n: Int!, $isExpensive: Boolean = true) {
    machines(first: $n) { nodes { id recommendations @include(if: $isExpensive) { nodes { id } } } }
  }
  query Counted($n: Int!) { machines(first: $n) { nodes { alertCount } } }
`;

/**
 * The error codes of an operation by its omitted fields, which depend on the text and the values of the same request.
 */
async function codesOf(subgraph: SubgraphUnderTest, options: AskOptions, operationName = 'Page') {
  const response = await fetch(`${subgraph.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await subgraph.mintToken({ roles: [...(options.roles ?? ROLES)] })}`,
    },
    body: JSON.stringify({ query: PAGE, operationName, variables: options.variables }),
  });
  const { errors = [] } = (await response.json()) as {
    readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
  };
  return [...new Set(errors.map(({ extensions }) => extensions.code))];
}

describe('a document that is sent again', () => {
  it(
    'is limited by the variables, the operation and the roles of its own request',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startSubgraph({ emulator: { machines: 3, alerts: 0, machineActions: 0 } });
      const few = { variables: { n: 3 } };
      const many = { variables: { n: 900 } };
      const tooExpensive = ['COST_ESTIMATED_TOO_EXPENSIVE'];
      expect(await codesOf(subgraph, few)).toEqual([]);
      expect(await codesOf(subgraph, many)).toEqual(tooExpensive);
      expect(await codesOf(subgraph, { variables: { n: 900, isExpensive: false } })).toEqual([]);
      expect(await codesOf(subgraph, many)).toEqual(tooExpensive);
      // Fields that the caller may not read cost nothing, which must not affect the next caller.
      expect(await codesOf(subgraph, { ...many, roles: ['Defender.ViewData'] })).toEqual(['FORBIDDEN']);
      expect(await codesOf(subgraph, many)).toEqual(tooExpensive);
      expect(await codesOf(subgraph, few, 'Counted')).toEqual([]);
      expect(await codesOf(subgraph, many, 'Counted')).toEqual(tooExpensive);
      expect(await codesOf(subgraph, few)).toEqual([]);
    },
  );
});
