import { readCapabilities, type Capability } from '../authorization/capabilities.js';
import { readFamilySources } from '../authorization/family-sources.js';
import { collectPermissionGroups } from '../authorization/permission-groups.js';
import type { Config } from '../config/config.js';
import { ConfigurationError } from '../config/configuration-error.js';
import { loadConfig } from '../config/load-config.js';
import { configFor } from '../config/tenant-config.js';
import { callerTenantsOf, type CustomerTenant, type TenantsFile } from '../config/tenants.js';
import { broken, brokenBy, passed, skipped, warned, type Check } from './check.js';
import { makeHarmlessCalls, checkCallResults } from './check-calls.js';
import { checkCallers } from './check-callers.js';
import { checkLicense } from './check-license.js';
import { checkCredentials } from './check-credential.js';
import { checkDocuments } from './check-documents.js';
import { checkHosts } from './check-hosts.js';
import { checkAudit, checkState } from './check-state.js';
import { checkMetadata } from './check-metadata.js';
import { checkPermissions, checkSource, checkSuperfluous } from './check-permissions.js';
import { checkFolder, checkRecord } from './check-record.js';
import { checkRedis } from './check-redis.js';
import { checkScope } from './check-scope.js';
import {
  requestTokens,
  checkTokens,
  isForAnotherApi,
  toGranted,
  type TokenOutcomes,
} from './check-tokens.js';
import type { Connection, DoctorDependencies, DoctorExtras, CheckContext } from './check-context.js';
import { chunksOf } from '../lib/chunks-of.js';

/** Result of a run. Contains no secrets, tokens or stacks. */
export interface Diagnosis {
  /** The application and tenant; undefined if the configuration is invalid. */
  readonly subject?: {
    readonly tenantId: string;
    readonly name?: string;
    readonly clientId: string;
    readonly cloud: string;
  };
  /** In the order in which to fix them. */
  readonly checks: readonly Check[];
  /** Permissions needed by the schema's fields, and whether they are granted. */
  readonly capabilities: readonly Capability[];
}

/**
 * Checks everything the service depends on, in dependency order, for each tenant of the tenants file or for the only one.
 * Read-only: at most one call per group of fields, with at most one row.
 *
 * @param wantedTenant checks only this tenant; without a tenants file it may differ from the configured one
 */
export async function runDoctor(
  dependencies: DoctorDependencies,
  wantedTenant?: string,
  extras: DoctorExtras = {},
): Promise<readonly Diagnosis[]> {
  const config = readConfig(dependencies);
  if (!('registration' in config)) return [{ checks: [config], capabilities: [] }];
  const folderRefusal = extras.record === undefined ? undefined : await checkFolder(extras.record);
  if (folderRefusal !== undefined) return [{ checks: [folderRefusal], capabilities: [] }];
  const wanted = wantedTenant?.toLowerCase();
  const { tenantsFile } = config;
  if (tenantsFile === undefined) {
    return [
      await diagnose({ config, tenantId: wanted ?? config.registration.tenantId }, dependencies, extras),
    ];
  }
  const tenants = tenantsFile.tenants.filter(({ id }) => wanted === undefined || id === wanted);
  if (tenants.length === 0) return [{ checks: [unknownTenant(tenantsFile)], capabilities: [] }];
  if (extras.record !== undefined && tenants.length > 1) {
    const check = broken('record', 'a recording covers only one tenant', 'Select it with --tenant.');
    return [{ checks: [check], capabilities: [] }];
  }
  return mapFew(tenants, (tenant) => diagnose(diagnosedTenantOf(config, tenant), dependencies, extras));
}

/** Tenants checked concurrently. */
const AT_ONCE = 4;

async function mapFew<In, Out>(
  items: readonly In[],
  run: (item: In) => Promise<Out>,
): Promise<readonly Out[]> {
  const results: Out[] = [];
  for (const some of chunksOf(items, AT_ONCE)) results.push(...(await Promise.all(some.map(run))));
  return results;
}

interface DiagnosedTenant {
  readonly config: Config;
  readonly tenantId: string;
  readonly name?: string;
}

/** A tenant with its effective configuration and its own callers. */
function diagnosedTenantOf(config: Config, tenant: CustomerTenant): DiagnosedTenant {
  const callers = { ...config.callers, tenants: [...callerTenantsOf([tenant])] };
  return { config: { ...configFor(config, tenant), callers }, tenantId: tenant.id, name: tenant.name };
}

async function diagnose(
  { config, tenantId, name }: DiagnosedTenant,
  dependencies: DoctorDependencies,
  extras: DoctorExtras,
): Promise<Diagnosis> {
  const { clock, schema, connect } = dependencies;
  const { clientId } = config.registration;
  const subject = { tenantId, ...(name !== undefined && { name }), clientId, cloud: config.upstream.cloud };
  const connection = await tryToConnect(() => connect(config));
  if ('status' in connection) return { subject, checks: [connection], capabilities: [] };
  try {
    const context: CheckContext = { config, clock, schema, connect, connection, tenantId, extras };
    return { subject, ...(await runChecks(context)) };
  } finally {
    await connection.close();
  }
}

function unknownTenant({ path, tenants }: TenantsFile): Check {
  const known = tenants.map(({ id, name }) => `${id} (${name})`).join('\n');
  return broken(
    'tenant',
    `The tenant is not in TENANTS_FILE. It has:\n${known}`,
    `Select one of these, or add the tenant to ${path}.`,
  );
}

function readConfig({ env }: DoctorDependencies): Config | Check {
  try {
    return loadConfig(env);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return broken(
      'configuration',
      error.lines.join('\n'),
      'Correct these settings. The other checks depend on them.',
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

async function runChecks(context: CheckContext): Promise<Omit<Diagnosis, 'subject'>> {
  const { config, clock } = context;
  const { registration, upstream } = config;
  const [network, calls, redis, callers] = await Promise.all([
    attempt('network', () => checkHosts(context)),
    checkWithTokens(context),
    attempt('redis', () => checkRedis(config, clock)),
    attempt('callers', () => checkCallers(context)),
  ]);
  const checks = [
    passed('configuration', `every setting is valid; cloud ${upstream.cloud}`),
    ...(config.misspelled.length === 0
      ? []
      : [warned('settings', config.misspelled.join('\n'), 'Correct or remove these variables.')]),
    ...network,
    ...(await attempt('credential', () => checkCredentials(registration, clock))),
    ...calls.checks,
    ...redis,
    ...(await attempt('audit', async () => [await checkAudit(config)])),
    ...(await attempt('state key', () => checkState(config))),
    ...(await attempt('trusted documents', async () => checkDocuments(config))),
    ...callers,
  ];
  return { checks, capabilities: calls.capabilities };
}

async function checkWithTokens(context: CheckContext): Promise<Omit<Diagnosis, 'subject'>> {
  const { registration, upstream } = context.config;
  const groups = collectPermissionGroups(context.schema, upstream.sources);
  try {
    const tokens = await requestTokens(context);
    const granted = toGranted(context, tokens);
    const capabilities = readCapabilities(groups, granted);
    const calls = await makeHarmlessCalls(context, groups, capabilities, granted);
    const checks = [
      ...checkTokens(context, tokens),
      ...(reasonToSkip(context, tokens) ?? [
        ...checkPermissions(groups, granted, registration),
        checkSuperfluous(groups, granted, registration),
        ...readFamilySources(upstream.sources, granted).map(checkSource),
        ...checkCallResults(calls),
        checkLicense(calls),
        ...(context.extras.metadata === true ? [await checkMetadata(context)] : []),
        ...(context.extras.record === undefined ? [] : [await checkRecord(context, context.extras.record)]),
      ]),
      await checkScope(context, tokens, calls),
    ];
    return { checks, capabilities };
  } catch (error) {
    return { checks: [brokenBy('token', error)], capabilities: [] };
  }
}

/** Without a token for Defender, the remaining checks are skipped. */
function reasonToSkip(context: CheckContext, tokens: TokenOutcomes): readonly Check[] | undefined {
  const reason =
    tokens.defender.refusal !== undefined
      ? 'no token'
      : isForAnotherApi(context, tokens)
        ? 'the token is for another API'
        : undefined;
  return reason === undefined
    ? undefined
    : ['permissions', 'calls', 'license', ...namesOfExtras(context)].map((name) => skipped(name, reason));
}

function namesOfExtras({ extras }: CheckContext): readonly string[] {
  return [
    ...(extras.metadata === true ? ['metadata'] : []),
    ...(extras.record === undefined ? [] : ['record']),
  ];
}

async function attempt(name: string, run: () => Promise<readonly Check[]>): Promise<readonly Check[]> {
  try {
    return await run();
  } catch (error) {
    return [brokenBy(name, error)];
  }
}
