import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import type { Explorer } from '../config/config.js';
import type { RequestContext } from '../context.js';

const EXAMPLE = `# Newest alerts with their machines. An upstream call or two for the alerts, one for every 50 machines.
# Put a caller's access token into the header Authorization: Bearer <token>.
query NewestAlerts {
  alerts(first: 10) {
    nodes {
      title
      severity
      lastUpdateTime
      machine {
        computerDnsName
        riskScore
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`;

export function createExplorer(explorer: Explorer): ApolloServerPlugin<RequestContext> {
  if (explorer === 'none') return ApolloServerPluginLandingPageDisabled();
  return ApolloServerPluginLandingPageLocalDefault({
    footer: false,
    document: EXAMPLE,
    embed: { runTelemetry: false },
  });
}
