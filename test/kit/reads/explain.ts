import { ROLES } from '../../../src/config/roles.js';
import type { Plan } from '../../../src/server/explain/describe-plan.js';
import type { AskOptions, SubgraphUnderTest } from '../servers/start-subgraph.js';

export const ALL_ROLES: readonly string[] = ROLES;

/** The server's cost estimate of an operation. */
export async function explain(
  subgraph: SubgraphUnderTest,
  query: string,
  { headers, ...options }: AskOptions = {},
): Promise<Plan> {
  const answer = await subgraph.ask(query, {
    ...options,
    headers: { ...headers, 'x-defender-explain': '1' },
  });
  const extension = answer.extensions?.['defender'] as { readonly explain: Plan } | undefined;
  if (extension === undefined) throw new Error(`No plan: ${JSON.stringify(answer.errors)}`);
  return extension.explain;
}
