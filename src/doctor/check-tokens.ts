import type { GrantedPermissions } from '../authorization/capabilities.js';
import { SignInError } from '../credentials/sign-in-error.js';
import { decodeTokenClaims, type TokenClaims } from '../credentials/token-claims.js';
import type { Registration } from '../credentials/token-source.js';
import { usesGraph } from '../config/sources.js';
import { broken, failed, passed, skipped, warned, type Check } from './check.js';
import { recognizeAudience } from './known-scopes.js';
import type { Connection, CheckContext } from './check-context.js';

/** Result of a token request. */
export type TokenOutcome =
  | { readonly claims: TokenClaims | undefined; readonly refusal?: undefined }
  | { readonly refusal: SignInError };

/** Undefined if the token isn't used. */
export interface TokenOutcomes {
  readonly defender: TokenOutcome;
  readonly graph: TokenOutcome | undefined;
  readonly actions: TokenOutcome | undefined;
  readonly graphActions: TokenOutcome | undefined;
}

export async function requestTokens({ config, connection, tenantId }: CheckContext): Promise<TokenOutcomes> {
  const { scope, graphScope, sources } = config.upstream;
  const ask = (wanted: string, registration: Registration) =>
    requestToken(connection, { tenantId, scope: wanted, registration });
  const separate = config.registration.actions !== undefined;
  const [defender, graph, actions, graphActions] = await Promise.all([
    ask(scope, 'reading'),
    usesGraph(sources) ? ask(graphScope, 'reading') : undefined,
    separate ? ask(scope, 'actions') : undefined,
    separate && usesGraph(sources) ? ask(graphScope, 'actions') : undefined,
  ]);
  return { defender, graph, actions, graphActions };
}

export async function requestToken(
  { tokens }: Pick<Connection, 'tokens'>,
  request: { readonly tenantId: string; readonly scope: string; readonly registration: Registration },
): Promise<TokenOutcome> {
  try {
    return { claims: decodeTokenClaims(await tokens.getToken(request)) };
  } catch (error) {
    if (error instanceof SignInError) return { refusal: error };
    throw error;
  }
}

/** The permissions of the tokens. A failed token request grants none. */
export function toGranted({ config }: CheckContext, outcomes: TokenOutcomes): GrantedPermissions {
  const rolesOf = (outcome: TokenOutcome) => (outcome.refusal === undefined ? outcome.claims?.roles : []);
  const defender = rolesOf(outcomes.defender);
  const graph = outcomes.graph === undefined ? [] : rolesOf(outcomes.graph);
  const asUser = config.registration.actionsAs === 'user';
  return {
    defender,
    graph,
    graphActions: asUser
      ? undefined
      : outcomes.graphActions === undefined
        ? graph
        : rolesOf(outcomes.graphActions),
    // The service learns a user's permissions only when the user acts.
    actions: asUser ? undefined : outcomes.actions === undefined ? defender : rolesOf(outcomes.actions),
  };
}

/** Whether the token is for another API, where Defender's permissions mean nothing. */
export function isForAnotherApi({ config }: CheckContext, { defender }: TokenOutcomes): boolean {
  const aud = defender.refusal === undefined ? defender.claims?.aud : undefined;
  if (aud === undefined) return false;
  const recognized = recognizeAudience(aud, config);
  return !recognized.known && recognized.mistakenFor !== undefined;
}

export function checkTokens(
  context: CheckContext,
  { defender, graph, actions }: TokenOutcomes,
): readonly Check[] {
  const { scope, graphScope } = context.config.upstream;
  return [
    toTokenCheck('token: Defender', scope, defender, broken),
    ...(actions === undefined ? [] : [toTokenCheck('token: actions', scope, actions, failed)]),
    graph === undefined
      ? skipped('token: Graph', 'not used: DEFENDER_SOURCES excludes it')
      : toTokenCheck('token: Graph', graphScope, graph, failed, defender.refusal),
    checkAudience(context, defender),
    checkTenant(context.tenantId, defender),
  ];
}

function toTokenCheck(
  name: string,
  scope: string,
  outcome: TokenOutcome,
  fail: typeof failed,
  toldBefore?: SignInError,
): Check {
  const { refusal } = outcome;
  if (refusal !== undefined) {
    return toldBefore?.failure.hint === refusal.failure.hint
      ? fail(name, 'no token, same reason', 'See token: Defender.')
      : fail(name, describeRefusal(refusal), refusal.failure.hint);
  }
  if (outcome.claims !== undefined) return passed(name, `for ${scope}`);
  return warned(
    name,
    `for ${scope}, but the token is not readable`,
    'This is not an error: Microsoft may encrypt its tokens. The calls below show its permissions.',
  );
}

function describeRefusal({ failure }: SignInError): string {
  const { aadsts, oauthError, status, detail } = failure;
  const codes = [
    aadsts === undefined ? undefined : `AADSTS${String(aadsts)}`,
    oauthError,
    status === undefined ? undefined : `HTTP ${String(status)}`,
  ].filter((code) => code !== undefined);
  // The rest of the text is ids and the time of this attempt.
  const said = detail === undefined ? undefined : sentenceOf(detail);
  return `no token (${codes.join(', ')})${said === undefined || said === '' ? '' : `: ${said}`}`;
}

function sentenceOf(detail: string): string {
  const text = detail.replace(/^.*?AADSTS\d+: /s, '');
  const ids = text.indexOf('Trace ID: ');
  return ids < 0 ? text : text.slice(0, ids).replace(/(?<=[^ .])[ .]+$/, '');
}

function checkAudience({ config }: CheckContext, outcome: TokenOutcome): Check {
  const name = 'audience';
  if (outcome.refusal !== undefined) return skipped(name, 'no token');
  if (outcome.claims === undefined) return skipped(name, 'the token is not readable');
  const { aud } = outcome.claims;
  if (aud === undefined) return warned(name, 'the token has no audience (aud)');
  const recognized = recognizeAudience(aud, config);
  if (recognized.known) return passed(name, aud);
  const remedy =
    'Unset DEFENDER_SCOPE, and add the permissions of WindowsDefenderATP under "APIs my organization uses".';
  return recognized.mistakenFor === undefined
    ? warned(name, `the token is for ${aud}, which is not a known audience of Defender's API`, remedy)
    : broken(name, `the token is for ${aud}: ${recognized.mistakenFor}`, remedy);
}

function checkTenant(tenantId: string, outcome: TokenOutcome): Check {
  const name = 'tenant';
  if (outcome.refusal !== undefined) return skipped(name, 'no token');
  if (outcome.claims === undefined) return skipped(name, 'the token is not readable');
  const { tid = 'no tenant' } = outcome.claims;
  if (tid.toLowerCase() === tenantId) return passed(name, tid);
  return broken(
    name,
    `the token is for tenant ${tid}, not for ${tenantId}`,
    'Check AZURE_TENANT_ID or TENANTS_FILE. A managed identity issues tokens only for its own tenant.',
  );
}
