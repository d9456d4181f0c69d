import { z } from 'zod';
import { CACHE } from './cache-times.js';
import { CLOUDS, REGIONS, endpointsOf, type CloudEndpoints } from './clouds.js';
import { callerSettings, REFUSALS_PER_MINUTE } from './caller-settings.js';
import type { Config } from './config.js';
import { ConfigurationError } from './configuration-error.js';
import {
  credentialSettings,
  findCredentialProblems,
  toActionsRegistration,
  toCredential,
} from './credential-settings.js';
import { exportSettings, toExportConfig } from './export-settings.js';
import { FEED, subscriptionSettings, toSubscriptionConfig } from './feed-settings.js';
import { consoleSettings, toConsole } from './console-settings.js';
import { LIMITS, memorySettings, toLimits } from './limits.js';
import { findMisspelled, parseEnvironment } from './parse-environment.js';
import { PERSISTED_OPERATIONS_MODES, readOperationsFile } from './operations-file.js';
import { httpUrlOf, isLoopback, listenerHost, redisUrl, upstreamOrigin } from '../lib/origin.js';
import type { PolicyFile } from './policy.js';
import { readPolicyFile } from './read-policy.js';
import { proxySettings, toProxy } from './proxy-settings.js';
import { GUID } from '../lib/guid.js';
import { schemaSettings, toSchemaSettings } from './schema-settings.js';
import { listOf, nodeEnvironment, onOrOff, wholeNumber } from './setting-shapes.js';
import { sourceChoices } from './sources.js';
import { stateKeyList } from './state-key.js';
import { boundsOf, readTenantsFile } from './read-tenants.js';
import { callerTenantsOf, type TenantsFile } from './tenants.js';
import type { TrustedDocuments } from './trusted-documents.js';
import { toTracing, tracingSettings } from './tracing-settings.js';
import type { Environment } from './environment.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Entra writes ids in lower case, whatever the case in the environment. */
const guid = (name: string) =>
  z.string(`${name} is missing`).regex(GUID, `${name} must be a GUID`).toLowerCase();
const oneOf = <const T extends readonly string[]>(name: string, values: T, fallback: T[number]) =>
  z.enum(values, `${name} must be one of ${values.join(', ')}`).default(fallback);

/** One call of Defender's usual window, 100 calls a minute. A smaller share would be exceeded by the first call. */
const LEAST_SHARE = 0.01;
const SHARE_RULE = `DEFENDER_QUOTA_SHARE must be from ${String(LEAST_SHARE)}, 1 of 100 calls a minute, to 1`;
const MAX_CALLS_RULE = 'DEFENDER_MAX_CALLS_PER_OPERATION must be a whole number from 1';

/** All settings. */
export const SETTINGS = z.object({
  PORT: wholeNumber('PORT', 0, 65_535).default(4000),
  MANAGEMENT_PORT: wholeNumber('MANAGEMENT_PORT', 0, 65_535).optional(),
  HOST: listenerHost('HOST').default('127.0.0.1'),
  NODE_ENV: nodeEnvironment.optional(),
  AZURE_TENANT_ID: guid('AZURE_TENANT_ID'),
  AZURE_CLIENT_ID: guid('AZURE_CLIENT_ID'),
  ...credentialSettings,
  ...callerSettings,
  ...proxySettings,
  ...subscriptionSettings,
  ...tracingSettings,
  ...exportSettings,
  ...memorySettings,
  ...schemaSettings,
  DEFENDER_CLOUD: oneOf('DEFENDER_CLOUD', CLOUDS, 'commercial'),
  DEFENDER_REGION: z.enum(REGIONS, `DEFENDER_REGION must be one of ${REGIONS.join(', ')}`).optional(),
  DEFENDER_API_URL: upstreamOrigin('DEFENDER_API_URL').optional(),
  DEFENDER_SCOPE: z
    .string()
    .regex(/^\S+\/\.default$/, 'DEFENDER_SCOPE must end in /.default')
    .optional(),
  HUNTING_TABLES: listOf(
    'HUNTING_TABLES',
    /^[A-Za-z_]\w*\*?$/,
    'names of tables such as DeviceInfo or Device*, comma separated; * alone is none',
  ).default(['Device*', 'Alert*']),
  DEFENDER_SOURCES: sourceChoices,
  ENTRA_EMULATOR_URL: upstreamOrigin('ENTRA_EMULATOR_URL')
    .refine((url) => isLoopback(new URL(url).hostname), 'ENTRA_EMULATOR_URL must be a loopback address')
    .optional(),
  AUTH_AUDIENCE: listOf(
    'AUTH_AUDIENCE',
    /^[!-~]+$/,
    'client ids or URIs without white space, comma separated',
  )
    .transform((audiences) => audiences.map((text) => (GUID.test(text) ? text.toLowerCase() : text)))
    .optional(),
  AUTH_TENANTS: listOf('AUTH_TENANTS', GUID, 'tenant GUIDs, comma separated').optional(),
  TENANTS_FILE: z.string().optional(),
  POLICY_FILE: z.string().optional(),
  PERSISTED_OPERATIONS_FILE: z.string().optional(),
  // A file that is set takes effect by default.
  PERSISTED_OPERATIONS: oneOf('PERSISTED_OPERATIONS', PERSISTED_OPERATIONS_MODES, 'enforce'),
  // The secret of a router opens what clients may not send, and a comma in it would make two, one of them short.
  ROUTER_SECRET: listOf(
    'ROUTER_SECRET',
    /^[ -~]{16,}$/,
    'ASCII texts of 16 characters or more, comma separated',
  ).default([]),
  // Only exact ones, as browsers send them: `*`, or the `null` of files and sandboxed frames, would let any page spend the
  // quota of a caller with a token in it.
  CORS_ORIGINS: listOf(
    'CORS_ORIGINS',
    (text) => httpUrlOf(text)?.origin === text && !text.includes('*'),
    'exact origins such as https://console.example, comma separated',
  ).default([]),
  REDIS_URL: redisUrl('REDIS_URL').optional(),
  REDIS_CACHE_URL: redisUrl('REDIS_CACHE_URL').optional(),
  STATE_KEY: stateKeyList('STATE_KEY').optional(),
  DATA_DIR: z.string().default('./data'),
  AUDIT_LOG: z.string().optional(),
  DEFENDER_QUOTA_SHARE: z.coerce
    .number('DEFENDER_QUOTA_SHARE must be a number')
    .min(LEAST_SHARE, SHARE_RULE)
    .max(1, SHARE_RULE)
    .default(1),
  DEFENDER_MAX_CALLS_PER_OPERATION: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, MAX_CALLS_RULE)
    .transform(Number)
    .default(LIMITS.maxCallsPerOperation),
  EXPLORER: z
    .enum(['sandbox', 'graphiql', 'none'], 'EXPLORER must be one of sandbox, graphiql, none')
    .optional(),
  ...consoleSettings,
  MCP: onOrOff('MCP').default(false),
  LOG_LEVEL: oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
});

type Settings = z.infer<typeof SETTINGS>;

export const SETTING_NAMES: readonly string[] = Object.keys(SETTINGS.shape);

/**
 * Reads and checks the environment; empty values count as missing.
 *
 * @throws ConfigurationError with every problem, not only the first
 */
export function loadConfig(env: Environment): Config {
  const { settings, given, problems: own } = parseEnvironment(SETTINGS, env);
  const tenants = loadTenants(given);
  const policy = readPolicyFile(given);
  const operations = readOperationsFile(given);
  const problems = [
    ...own,
    ...problemsAcrossSettings(given),
    ...(tenants.problems ?? []),
    ...(policy.problems ?? []),
    ...(operations.problems ?? []),
  ];
  if (settings === undefined || problems.length > 0) throw new ConfigurationError([...new Set(problems)]);
  return toConfig(settings, {
    tenantsFile: tenants.file,
    policyFile: policy.problems === undefined ? policy.value : undefined,
    documents: operations.problems === undefined ? operations.value : undefined,
    misspelled: findMisspelled(given, SETTING_NAMES),
  });
}

function loadTenants(env: Environment): {
  readonly file?: TenantsFile;
  readonly problems?: readonly string[];
} {
  const path = env['TENANTS_FILE'];
  if (path === undefined) return {};
  const bounds = boundsOf(env);
  const reading = readTenantsFile(path, bounds);
  return reading.problems === undefined ? { file: { path, bounds, tenants: reading.value } } : reading;
}

function problemsAcrossSettings(env: Environment): string[] {
  const problems = findCredentialProblems(env);
  if (env['ENTRA_EMULATOR_URL'] !== undefined && env['NODE_ENV'] === 'production') {
    problems.push('ENTRA_EMULATOR_URL is refused when NODE_ENV=production');
  }
  if (env['REDIS_CACHE_URL'] !== undefined && env['REDIS_URL'] === undefined) {
    problems.push('REDIS_CACHE_URL is for caches alone, so it needs REDIS_URL');
  }
  const { MANAGEMENT_PORT: managementPort } = env;
  if (managementPort !== undefined && managementPort !== '0' && managementPort === (env['PORT'] ?? '4000')) {
    problems.push('MANAGEMENT_PORT must be another port than PORT');
  }
  if (env['DEFENDER_REGION'] !== undefined && (env['DEFENDER_CLOUD'] ?? 'commercial') !== 'commercial') {
    problems.push('DEFENDER_REGION exists in the commercial cloud only');
  }
  if (env['DEFENDER_REGION'] !== undefined && env['DEFENDER_API_URL'] !== undefined) {
    problems.push('DEFENDER_REGION has no effect beside DEFENDER_API_URL: set one of them');
  }
  return problems;
}

/** Values of the environment beside the settings. */
interface Readings {
  readonly tenantsFile: TenantsFile | undefined;
  readonly policyFile: PolicyFile | undefined;
  readonly documents: TrustedDocuments | undefined;
  readonly misspelled: readonly string[];
}

function toConfig(env: Settings, { tenantsFile, policyFile, documents, misspelled }: Readings): Config {
  const production = env.NODE_ENV === 'production';
  const actions = toActionsRegistration(env);
  const explorer = env.EXPLORER ?? (production ? 'none' : 'sandbox');
  const cloud = endpointsOf(env.DEFENDER_CLOUD, env.DEFENDER_REGION);
  const audiences = env.AUTH_AUDIENCE ?? [env.AZURE_CLIENT_ID, `api://${env.AZURE_CLIENT_ID}`];
  const tenantId = env.AZURE_TENANT_ID;
  return {
    server: {
      host: env.HOST,
      port: env.PORT,
      ...(env.MANAGEMENT_PORT !== undefined && { managementPort: env.MANAGEMENT_PORT }),
      production,
      explorer,
      ...toConsole(env, {
        hasExplorer: explorer !== 'none',
        loginHost: cloud.loginHost,
        tenantId: tenantsFile === undefined ? tenantId : undefined,
        audiences,
      }),
      routerSecrets: env.ROUTER_SECRET,
      corsOrigins: env.CORS_ORIGINS,
      servesTools: env.MCP,
      ...toOperations(env, documents),
      schema: toSchemaSettings(env),
    },
    registration: {
      tenantId,
      clientId: env.AZURE_CLIENT_ID,
      credential: toCredential(env),
      ...(actions !== undefined && { actions }),
      actionsAs: env.DEFENDER_ACTIONS_AS,
    },
    proxy: toProxy(env),
    upstream: toUpstream(env, cloud),
    ...(tenantsFile !== undefined && { tenantsFile }),
    ...(policyFile !== undefined && { policyFile }),
    hunting: { tables: env.HUNTING_TABLES },
    callers: {
      audiences,
      tenants:
        tenantsFile === undefined
          ? (env.AUTH_TENANTS?.map((tenant) => tenant.toLowerCase()) ?? [tenantId])
          : [...callerTenantsOf(tenantsFile.tenants)],
      ...(env.AUTH_CLIENTS !== undefined && { clients: env.AUTH_CLIENTS }),
      stepUp: env.AUTH_STEP_UP ?? new Map(),
      requestsPerSecond: env.CALLER_RATE,
      refusalsPerMinute: REFUSALS_PER_MINUTE,
    },
    quota: { scope: 'operation', share: env.DEFENDER_QUOTA_SHARE },
    ...(env.REDIS_URL !== undefined && { redisUrl: env.REDIS_URL }),
    ...(env.REDIS_CACHE_URL !== undefined && { redisCacheUrl: env.REDIS_CACHE_URL }),
    ...(env.STATE_KEY !== undefined && { stateKeys: env.STATE_KEY }),
    dataDirectory: env.DATA_DIR,
    feed: FEED,
    subscriptions: toSubscriptionConfig(env),
    exports: toExportConfig(env, env.DATA_DIR),
    audit: env.AUDIT_LOG === undefined ? {} : { logPath: env.AUDIT_LOG },
    logLevel: env.LOG_LEVEL,
    misspelled,
    ...toTracing(env),
    limits: toLimits(env),
    cache: CACHE,
  };
}

function toOperations(
  { PERSISTED_OPERATIONS_FILE: path, PERSISTED_OPERATIONS: mode }: Settings,
  documents: TrustedDocuments | undefined,
): Pick<Config['server'], 'operationsFile'> {
  return path === undefined || documents === undefined ? {} : { operationsFile: { path, mode, documents } };
}

function toUpstream(env: Settings, cloud: CloudEndpoints): Config['upstream'] {
  return {
    ...cloud,
    cloud: env.DEFENDER_CLOUD,
    ...(env.DEFENDER_REGION !== undefined && { region: env.DEFENDER_REGION }),
    apiUrl: env.DEFENDER_API_URL ?? cloud.apiUrl,
    scope: env.DEFENDER_SCOPE ?? cloud.scope,
    // The emulator is Graph too.
    graphUrl: env.ENTRA_EMULATOR_URL ?? cloud.graphUrl,
    sources: env.DEFENDER_SOURCES,
    ...(env.ENTRA_EMULATOR_URL !== undefined && { entraEmulatorUrl: env.ENTRA_EMULATOR_URL }),
  };
}
