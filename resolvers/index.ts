import type { Resolvers } from '../src/generated/graphql.js';
import * as alerts from './alerts/index.js';
import * as approvals from './approvals/index.js';
import * as audit from './audit/index.js';
import * as assessments from './assessments/index.js';
import * as changes from './changes/index.js';
import * as authenticatedScans from './authenticated-scans/index.js';
import * as deviceHealth from './device-health/index.js';
import * as deviceInventory from './device-inventory/index.js';
import type { CompleteResolvers } from './shared/complete-resolvers.js';
import * as domains from './domains/index.js';
import * as exports_ from './exports/index.js';
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

/** Each family beside the others. */
const FAMILIES = [
  shared,
  alerts,
  machines,
  machineActions,
  hunting,
  vulnerabilities,
  software,
  scores,
  remediation,
  recommendations,
  deviceHealth,
  deviceInventory,
  assessments,
  authenticatedScans,
  files,
  domains,
  ips,
  users,
  investigations,
  incidents,
  indicators,
  liveResponse,
  approvals,
  audit,
  changes,
  exports_,
] as const;

type Family = (typeof FAMILIES)[number];
type Joined<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;
type RootName = 'Query' | 'Mutation';
type RootOf<Module, Name extends RootName> =
  Module extends Readonly<Record<Name, infer Fields>> ? Fields : never;

/** All root fields of a kind; one that no family resolves is an error of the compiler. */
function joinRoots<Name extends RootName>(name: Name): Joined<RootOf<Family, Name>> {
  const roots = FAMILIES.map((family) => (name in family ? (family as Record<Name, object>)[name] : {}));
  return Object.assign({}, ...roots) as Joined<RootOf<Family, Name>>;
}

type Root<Name extends RootName> = CompleteResolvers<NonNullable<Resolvers[Name]>, object>;
const Query: Root<'Query'> = joinRoots('Query');
const Mutation: Root<'Mutation'> = joinRoots('Mutation');

/** The resolver map of the whole schema: families side by side, root fields joined. */
export const resolvers = {
  ...(Object.assign({}, ...FAMILIES) as Joined<Family>),
  Query,
  Mutation,
} satisfies Resolvers;
