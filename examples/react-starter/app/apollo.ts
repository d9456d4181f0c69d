import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { possibleTypes, typePolicies } from 'defender-subgraph/apollo-client';
import { createClient } from 'graphql-ws';

declare module '@apollo/client' {
  namespace ApolloClient {
    namespace DeclareDefaultOptions {
      interface Query {
        errorPolicy: 'all';
      }
      interface WatchQuery {
        errorPolicy: 'all';
      }
    }
  }
}

/** @param origin such as `location.origin` */
export function createApollo(origin: string, getToken: () => Promise<string>): ApolloClient {
  const authorization = async () => ({ authorization: `Bearer ${await getToken()}` });
  const withToken = new SetContextLink(async ({ headers }) => ({
    headers: { ...headers, ...(await authorization()) },
  }));
  const socket = createClient({
    url: `${origin.replace('http', 'ws')}/graphql`,
    connectionParams: authorization,
  });
  return new ApolloClient({
    cache: new InMemoryCache({ possibleTypes, typePolicies }),
    link: ApolloLink.split(
      ({ operationType }) => operationType === 'subscription',
      new GraphQLWsLink(socket),
      withToken.concat(new HttpLink({ uri: `${origin}/graphql` })),
    ),
    // A field that fails is null, and the other fields stay.
    defaultOptions: { query: { errorPolicy: 'all' }, watchQuery: { errorPolicy: 'all' } },
  });
}
