import { z } from 'zod';
import { CLOUDS, REGIONS, endpointsOf, type CloudEndpoints } from './clouds.js';
import type { Config, CredentialConfig } from './config.js';
import { ConfigurationError } from './configuration-error.js';
import { LIMITS } from './limits.js';
import { isLoopback, upstreamOrigin } from './origin.js';

export type Environment = Readonly<Record<string, string | undefined>>;

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const guid = (name: string) => z.string(`${name} is missing`).regex(GUID, `${name} must be a GUID`);
const oneOf = <const T extends readonly string[]>(name: string, values: T, fallback: T[number]) =>
  z.enum(values, `${name} must be one of ${values.join(', ')}`).default(fallback);
const list = (value: string) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);

/** Settings of parts that this version doesn't have: when set, they must not be ignored in silence. */
const UNSUPPORTED = [
  'TENANTS_FILE',
  'POLICY_FILE',
  'REDIS_URL',
  'DEFENDER_ACTIONS_CLIENT_ID',
  'DEFENDER_MAX_CALLS_PER_OPERATION',
] as const;

const environmentSchema = z.object({
  PORT: z.coerce
    .number('PORT must be a number')
    .int()
    .min(0)
    .max(65_535, 'PORT must be 0 to 65535')
    .default(4000),
  HOST: z.string().default('127.0.0.1'),
  NODE_ENV: z.string().optional(),
  AZURE_TENANT_ID: guid('AZURE_TENANT_ID'),
  AZURE_CLIENT_ID: guid('AZURE_CLIENT_ID'),
  AZURE_CLIENT_SECRET: z.string().optional(),
  AZURE_CLIENT_CERTIFICATE_PATH: z.string().optional(),
  AZURE_FEDERATED_TOKEN_FILE: z.string().optional(),
  DEFENDER_CREDENTIAL: z
    .literal('managed-identity', 'DEFENDER_CREDENTIAL can only be managed-identity')
    .optional(),
  DEFENDER_CLOUD: oneOf('DEFENDER_CLOUD', CLOUDS, 'commercial'),
  DEFENDER_REGION: z.enum(REGIONS, `DEFENDER_REGION must be one of ${REGIONS.join(', ')}`).optional(),
  DEFENDER_API_URL: upstreamOrigin('DEFENDER_API_URL').optional(),
  DEFENDER_SCOPE: z
    .string()
    .regex(/^\S+\/\.default$/, 'DEFENDER_SCOPE must end in /.default')
    .optional(),
  GRAPH_API_URL: upstreamOrigin('GRAPH_API_URL').optional(),
  DEFENDER_HUNTING: oneOf('DEFENDER_HUNTING', ['auto', 'defender', 'graph'], 'auto'),
  ENTRA_EMULATOR_URL: upstreamOrigin('ENTRA_EMULATOR_URL')
    .refine((url) => isLoopback(new URL(url).hostname), 'ENTRA_EMULATOR_URL must be a loopback address')
    .optional(),
  AUTH_AUDIENCE: z.string().transform(list).optional(),
  AUTH_TENANTS: z
    .string()
    .transform(list)
    .pipe(z.array(z.string().regex(GUID, 'AUTH_TENANTS must hold tenant GUIDs, comma separated')))
    .optional(),
  ROUTER_SECRET: z.string().transform(list).default([]),
  AUDIT_LOG: z.string().optional(),
  DEFENDER_QUOTA_SCOPE: oneOf('DEFENDER_QUOTA_SCOPE', ['operation', 'app'], 'operation'),
  DEFENDER_QUOTA_SHARE: z.coerce
    .number('DEFENDER_QUOTA_SHARE must be a number')
    .gt(0, 'DEFENDER_QUOTA_SHARE must be above 0')
    .max(1, 'DEFENDER_QUOTA_SHARE must be at most 1')
    .default(1),
  EXPLORER: z.enum(['sandbox', 'none'], 'EXPLORER must be one of sandbox, none').optional(),
  LOG_LEVEL: oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
});

type Settings = z.infer<typeof environmentSchema>;

/**
 * Reads and checks the environment; an empty value counts as missing.
 *
 * @throws ConfigurationError with every problem, not only the first.
 */
export function loadConfig(env: Environment): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = environmentSchema.safeParse(given);
  const problems = [
    ...(parsed.error?.issues.map((issue) => issue.message) ?? []),
    ...problemsAcrossSettings(given),
    ...UNSUPPORTED.filter((name) => name in given).map((name) => `${name} is not supported by this version`),
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigurationError([...new Set(problems)]);
  return toConfig(parsed.data);
}

function problemsAcrossSettings(env: Environment): string[] {
  const problems: string[] = [];
  const credentials = [
    'AZURE_CLIENT_SECRET',
    'AZURE_CLIENT_CERTIFICATE_PATH',
    'AZURE_FEDERATED_TOKEN_FILE',
    'DEFENDER_CREDENTIAL',
  ].filter((name) => env[name] !== undefined);
  if (credentials.length === 0) {
    problems.push(
      'A credential is missing: set AZURE_CLIENT_SECRET, AZURE_CLIENT_CERTIFICATE_PATH, AZURE_FEDERATED_TOKEN_FILE or DEFENDER_CREDENTIAL=managed-identity',
    );
  }
  if (credentials.length > 1)
    problems.push(`Exactly one credential is allowed, but these are set: ${credentials.join(', ')}`);
  if (env['DEFENDER_REGION'] !== undefined && (env['DEFENDER_CLOUD'] ?? 'commercial') !== 'commercial') {
    problems.push('DEFENDER_REGION exists in the commercial cloud only');
  }
  if (env['ENTRA_EMULATOR_URL'] !== undefined && env['NODE_ENV'] === 'production') {
    problems.push('ENTRA_EMULATOR_URL is refused when NODE_ENV=production');
  }
  return problems;
}

function toConfig(env: Settings): Config {
  const production = env.NODE_ENV === 'production';
  return {
    server: {
      host: env.HOST,
      port: env.PORT,
      production,
      explorer: env.EXPLORER ?? (production ? 'none' : 'sandbox'),
      routerSecrets: env.ROUTER_SECRET,
    },
    registration: {
      tenantId: env.AZURE_TENANT_ID.toLowerCase(),
      clientId: env.AZURE_CLIENT_ID.toLowerCase(),
      credential: toCredential(env),
    },
    upstream: toUpstream(env, endpointsOf(env.DEFENDER_CLOUD, env.DEFENDER_REGION)),
    callers: {
      audiences: env.AUTH_AUDIENCE ?? defaultAudiences(env.AZURE_CLIENT_ID),
      tenants: (env.AUTH_TENANTS ?? [env.AZURE_TENANT_ID]).map((tenant) => tenant.toLowerCase()),
    },
    quota: { scope: env.DEFENDER_QUOTA_SCOPE, share: env.DEFENDER_QUOTA_SHARE },
    audit: env.AUDIT_LOG === undefined ? {} : { logPath: env.AUDIT_LOG },
    logLevel: env.LOG_LEVEL,
    limits: LIMITS,
  };
}

/** Entra writes ids in lower case, however they are typed into the environment. */
function defaultAudiences(clientId: string): string[] {
  const id = clientId.toLowerCase();
  return [id, `api://${id}`];
}

function toUpstream(env: Settings, cloud: CloudEndpoints): Config['upstream'] {
  return {
    cloud: env.DEFENDER_CLOUD,
    ...(env.DEFENDER_REGION !== undefined && { region: env.DEFENDER_REGION }),
    loginHost: cloud.loginHost,
    apiUrl: env.DEFENDER_API_URL ?? cloud.apiUrl,
    scope: env.DEFENDER_SCOPE ?? cloud.scope,
    graphUrl: env.GRAPH_API_URL ?? cloud.graphUrl,
    graphScope: cloud.graphScope,
    portalUrl: cloud.portalUrl,
    hunting: env.DEFENDER_HUNTING,
    ...(env.ENTRA_EMULATOR_URL !== undefined && { entraEmulatorUrl: env.ENTRA_EMULATOR_URL }),
  };
}

function toCredential(env: Settings): CredentialConfig {
  if (env.AZURE_CLIENT_SECRET !== undefined) return { kind: 'secret', secret: env.AZURE_CLIENT_SECRET };
  if (env.AZURE_CLIENT_CERTIFICATE_PATH !== undefined) {
    return { kind: 'certificate', path: env.AZURE_CLIENT_CERTIFICATE_PATH };
  }
  if (env.AZURE_FEDERATED_TOKEN_FILE !== undefined) {
    return { kind: 'federated-token-file', path: env.AZURE_FEDERATED_TOKEN_FILE };
  }
  return { kind: 'managed-identity' };
}
