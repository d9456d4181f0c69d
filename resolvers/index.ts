import type { Resolvers } from '../src/generated/graphql.js';
import * as alerts from './alerts/index.js';
import * as approvals from './approvals/index.js';
import * as audit from './audit/index.js';
import * as assessments from './assessments/index.js';
import * as changes from './changes/index.js';
import * as authenticatedScans from './authenticated-scans/index.js';
import * as deviceHealth from './device-health/index.js';
import type { CompleteResolvers } from './shared/complete-resolvers.js';
import * as domains from './domains/index.js';
import * as files from './files/index.js';
import * as hunting from './hunting/index.js';
import * as incidents from './incidents/index.js';
import * as ips from './ips/index.js';
import * as indicators from './indicators/index.js';
import * as investigations from './investigations/index.js';
import * as liveResponse from './live-response/index.js';
import * as machineActions from './machine-actions/index.js';
import * as machines from './machines/index.js';
import * as recommendations from './recommendations/index.js';
import * as remediation from './remediation/index.js';
import * as scores from './scores/index.js';
import * as shared from './shared/index.js';
import * as software from './software/index.js';
import * as vulnerabilities from './vulnerabilities/index.js';
import * as users from './users/index.js';

type Root<Name extends 'Query' | 'Mutation'> = CompleteResolvers<NonNullable<Resolvers[Name]>, object>;

const Query: Root<'Query'> = {
  ...shared.Query,
  ...alerts.Query,
  ...machines.Query,
  ...machineActions.Query,
  ...hunting.Query,
  ...vulnerabilities.Query,
  ...software.Query,
  ...scores.Query,
  ...remediation.Query,
  ...recommendations.Query,
  ...assessments.Query,
  ...authenticatedScans.Query,
  ...files.Query,
  ...domains.Query,
  ...ips.Query,
  ...users.Query,
  ...investigations.Query,
  ...incidents.Query,
  ...indicators.Query,
  ...liveResponse.Query,
  ...approvals.Query,
  ...audit.Query,
  ...changes.Query,
};
const Mutation: Root<'Mutation'> = {
  ...shared.Mutation,
  ...machineActions.Mutation,
  ...machines.Mutation,
  ...alerts.Mutation,
  ...incidents.Mutation,
  ...investigations.Mutation,
  ...authenticatedScans.Mutation,
  ...liveResponse.Mutation,
  ...indicators.Mutation,
  ...approvals.Mutation,
};

/** The resolver map of the whole schema: families side by side, root fields joined. */
export const resolvers = {
  ...shared,
  ...alerts,
  ...machines,
  ...machineActions,
  ...hunting,
  ...vulnerabilities,
  ...software,
  ...scores,
  ...remediation,
  ...recommendations,
  ...deviceHealth,
  ...assessments,
  ...authenticatedScans,
  ...files,
  ...domains,
  ...ips,
  ...users,
  ...investigations,
  ...incidents,
  ...indicators,
  ...liveResponse,
  ...approvals,
  ...audit,
  ...changes,
  Query,
  Mutation,
  Subscription: changes.Subscription,
} satisfies Resolvers;
