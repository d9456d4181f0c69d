import { useQuery, useSubscription } from '@apollo/client/react';
import { graphql } from './gql';

const OpenAlerts = graphql(`
  query OpenAlerts($after: String) {
    alerts(filter: { status: { in: [NEW, IN_PROGRESS] } }, first: 20, after: $after) {
      nodes {
        id
        title
        severity
        status
        machine {
          id
          computerDnsName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
const Changes = graphql(`
  subscription Changes {
    defenderChanges(subjects: [ALERT]) {
      __typename
      ... on AlertChanged {
        isNew
        alert {
          id
          title
          severity
          status
        }
      }
    }
  }
`);

export function Alerts() {
  const { data, error, fetchMore, refetch } = useQuery(OpenAlerts);
  // The cache updates the rows that it knows.
  useSubscription(Changes, {
    onData: ({ data: { data: change } }) => {
      const message = change?.defenderChanges;
      if (message?.__typename === 'DefenderFeedReset' || (message && 'isNew' in message && message.isNew))
        void refetch();
    },
  });
  const page = data?.alerts?.pageInfo;
  const more = () =>
    fetchMore({
      variables: { after: page?.endCursor },
      updateQuery: (known, { fetchMoreResult: { alerts } }) => ({
        alerts: alerts && { ...alerts, nodes: [...(known.alerts?.nodes ?? []), ...alerts.nodes] },
      }),
    });
  return (
    <main>
      <h1>Open alerts</h1>
      {error && <p role="alert">{error.message}</p>}
      <ul>
        {data?.alerts?.nodes.map(({ id, title, severity, status, machine }) => (
          <li key={id}>
            {severity}: {title} on {machine?.computerDnsName ?? 'no machine'} ({status})
          </li>
        ))}
      </ul>
      {page?.hasNextPage && <button onClick={() => void more()}>More alerts</button>}
    </main>
  );
}
