import { ApolloClient, HttpLink, InMemoryCache, type Reference } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { readAccessToken } from './access-token.js';

interface Page {
  readonly nodes: readonly Reference[];
}

/** A page that was asked for with a cursor follows what is there; one without is a new beginning. */
function appendPage(
  known: Page | null = null,
  page: Page | null,
  { args }: { args: object | null },
): Page | null {
  const follows = args !== null && 'after' in args && args.after != null;
  return follows && known !== null && page !== null
    ? { ...page, nodes: [...known.nodes, ...page.nodes] }
    : page;
}

export function createSubgraphClient(): ApolloClient {
  const authorize = new SetContextLink(({ headers }) => ({
    headers: { ...headers, authorization: `Bearer ${readAccessToken() ?? ''}` },
  }));
  return new ApolloClient({
    link: authorize.concat(new HttpLink({ uri: '/graphql' })),
    cache: new InMemoryCache({
      typePolicies: {
        Query: { fields: { alerts: { keyArgs: ['filter', 'orderBy'], merge: appendPage } } },
        // It has no id of its own and is read whole.
        Machine: { fields: { isolation: { merge: false } } },
      },
    }),
  });
}
