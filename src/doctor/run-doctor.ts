import { readCapabilities, type Capability } from '../authorization/capabilities.js';
import { collectPermissionGroups } from '../authorization/permission-groups.js';
import type { Config } from '../config/config.js';
import { ConfigurationError } from '../config/configuration-error.js';
import { loadConfig } from '../config/load-config.js';
import { broken, brokenBy, passed, skipped, type Check } from './check.js';
import { checkLicence, makeHarmlessCalls, weighCalls } from './check-calls.js';
import { checkCallers } from './check-callers.js';
import { checkCredentials } from './check-credential.js';
import { checkHosts } from './check-hosts.js';
import { checkAudit } from './check-own-ground.js';
import { checkPermissions, checkSuperfluous } from './check-permissions.js';
import { checkRedis } from './check-redis.js';
import { checkScope } from './check-scope.js';
import { askForTokens, checkTokens, isForAnotherApi, toGranted, type TokenOutcomes } from './check-tokens.js';
import type { Connection, DoctorSurroundings, Visit } from './surroundings.js';

/** What the doctor found. Holds neither a secret nor a token nor a stack. */
export interface Diagnosis {
  /** Whom it is about; undefined while the configuration doesn't say. */
  readonly subject?: { readonly tenantId: string; readonly clientId: string; readonly cloud: string };
  /** In the order in which they are worth putting right. */
  readonly checks: readonly Check[];
  /** What the fields of the schema need, and whether it is granted. */
  readonly capabilities: readonly Capability[];
}

/**
 * Looks at everything that the service depends on, in the order in which it depends on it. Reads only: one call for
 * each group of fields at most, of one row at most.
 *
 * @param wantedTenant another Defender tenant than the configured one
 */
export async function runDoctor(surroundings: DoctorSurroundings, wantedTenant?: string): Promise<Diagnosis> {
  const config = readConfig(surroundings);
  if (!('registration' in config)) return { checks: [config], capabilities: [] };
  const { clock, schema, connect } = surroundings;
  const tenantId = (wantedTenant ?? config.registration.tenantId).toLowerCase();
  const { clientId } = config.registration;
  const subject = { tenantId, clientId, cloud: config.upstream.cloud };
  const connection = await tryToConnect(() => connect(config));
  if ('status' in connection) return { subject, checks: [connection], capabilities: [] };
  try {
    const visit: Visit = { config, clock, schema, connect, connection, tenantId };
    return { subject, ...(await examine(visit)) };
  } finally {
    await connection.close();
  }
}

function readConfig({ env }: DoctorSurroundings): Config | Check {
  try {
    return loadConfig(env);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return broken(
      'configuration',
      error.problems.join('\n'),
      'Correct these settings; README.md lists all. The other checks need them.',
    );
  }
}

async function tryToConnect(connect: () => Connection | Promise<Connection>): Promise<Connection | Check> {
  try {
    return await connect();
  } catch (error) {
    return brokenBy('configuration', error);
  }
}

async function examine(visit: Visit): Promise<Omit<Diagnosis, 'subject'>> {
  const { config, clock } = visit;
  const { registration, upstream } = config;
  const [ground, calls, redis, callers] = await Promise.all([
    attempt('network', () => checkHosts(visit)),
    examineTokens(visit),
    attempt('redis', async () => [await checkRedis(config, clock)]),
    attempt('callers', () => checkCallers(visit)),
  ]);
  const checks = [
    passed('configuration', `every setting is valid; cloud ${upstream.cloud}`),
    ...ground,
    ...(await attempt('credential', () => checkCredentials(registration, clock))),
    ...calls.checks,
    ...redis,
    ...(await attempt('audit', async () => [await checkAudit(config)])),
    ...callers,
  ];
  return { checks, capabilities: calls.capabilities };
}

/** Everything that begins with a token. */
async function examineTokens(visit: Visit): Promise<Omit<Diagnosis, 'subject'>> {
  const { registration, upstream } = visit.config;
  const groups = collectPermissionGroups(visit.schema, upstream.hunting);
  try {
    const tokens = await askForTokens(visit);
    const granted = toGranted(visit, tokens);
    const capabilities = readCapabilities(groups, granted);
    const calls = await makeHarmlessCalls(visit, groups, capabilities, granted);
    const checks = [
      ...checkTokens(visit, tokens),
      ...(reasonToSkip(visit, tokens) ?? [
        ...checkPermissions(groups, granted, registration),
        checkSuperfluous(groups, granted, registration),
        ...weighCalls(calls),
        checkLicence(calls),
      ]),
      await checkScope(visit, tokens, calls),
    ];
    return { checks, capabilities };
  } catch (error) {
    return { checks: [brokenBy('token', error)], capabilities: [] };
  }
}

/** Without a token for Defender nothing more can be learned of it. */
function reasonToSkip(visit: Visit, tokens: TokenOutcomes): readonly Check[] | undefined {
  const reason =
    tokens.defender.refusal !== undefined
      ? 'no token'
      : isForAnotherApi(visit, tokens)
        ? 'the token is for another API'
        : undefined;
  return reason === undefined
    ? undefined
    : ['permissions', 'calls', 'licence'].map((name) => skipped(name, reason));
}

async function attempt(name: string, run: () => Promise<readonly Check[]>): Promise<readonly Check[]> {
  try {
    return await run();
  } catch (error) {
    return [brokenBy(name, error)];
  }
}
