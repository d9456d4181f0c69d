import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { CLOUDS, endpointsOf, type CloudEndpoints } from './clouds.js';
import { ConfigurationError } from './configuration-error.js';
import type { Environment } from './environment.js';
import { DEFAULT_DATA_DIRECTORY } from './load-config.js';
import { isLoopback, upstreamOrigin } from '../lib/origin.js';
import { GUID } from '../lib/guid.js';
import { parseEnvironment } from './parse-environment.js';
import { stateKeyList } from './state-key.js';
import { boundsOf, hasTenantsFile, readTenantsFile } from './tenants-file.js';
import type { CustomerTenant } from './tenants.js';

/** The consent that a tenant's administrator has to give. */
export interface TenantConsent {
  /** The registration, and the one for actions if it exists. */
  readonly clientIds: readonly string[];
  readonly cloud: CloudEndpoints;
  readonly scope: string;
}

/** The settings of `consent-url`, without credentials. */
export interface ConsentSettings {
  readonly tenantId: string | undefined;
  readonly common: TenantConsent;
  readonly tenants: readonly {
    readonly tenantId: string;
    readonly name: string;
    readonly consent: TenantConsent;
  }[];
}

const guid = (name: string) => z.string().regex(GUID, `${name} must be a GUID`).toLowerCase();

const cloudSchema = z.object({
  DEFENDER_CLOUD: z.enum(CLOUDS, `DEFENDER_CLOUD must be one of ${CLOUDS.join(', ')}`).default('commercial'),
});

/** The cloud of `register`. @throws ConfigurationError for an unknown one */
export function loadCloud(env: Environment): CloudEndpoints {
  return endpointsOf(parse(cloudSchema, env).DEFENDER_CLOUD);
}

const consentSchema = z.object({
  AZURE_TENANT_ID: guid('AZURE_TENANT_ID').optional(),
  AZURE_CLIENT_ID: z.string('AZURE_CLIENT_ID is missing').pipe(guid('AZURE_CLIENT_ID')),
  DEFENDER_ACTIONS_CLIENT_ID: guid('DEFENDER_ACTIONS_CLIENT_ID').optional(),
  ...cloudSchema.shape,
  DEFENDER_SCOPE: z
    .string()
    .regex(/^\S+\/\.default$/, 'DEFENDER_SCOPE must end in /.default')
    .optional(),
});

/** @throws ConfigurationError with every problem of these settings. */
export function loadConsentSettings(env: Environment): ConsentSettings {
  const settings = parse(consentSchema, env);
  const cloud = endpointsOf(settings.DEFENDER_CLOUD);
  const clientIds = [settings.AZURE_CLIENT_ID, settings.DEFENDER_ACTIONS_CLIENT_ID].filter(
    (id) => id !== undefined,
  );
  const common = { clientIds, cloud, scope: settings.DEFENDER_SCOPE ?? cloud.scope };
  return {
    tenantId: settings.AZURE_TENANT_ID,
    common,
    tenants: loadTenants(env).map((tenant) => ({
      tenantId: tenant.id,
      name: tenant.name,
      consent: consentOf(tenant, common),
    })),
  };
}

function loadTenants(env: Environment): readonly CustomerTenant[] {
  if (!hasTenantsFile(env)) return [];
  const reading = readTenantsFile(env['TENANTS_FILE'] ?? '', boundsOf(env));
  if (reading.problems !== undefined) throw new ConfigurationError(reading.problems);
  return reading.value;
}

function consentOf({ overrides }: CustomerTenant, common: TenantConsent): TenantConsent {
  const { registration, cloud } = overrides ?? {};
  const endpoints = cloud === undefined ? undefined : endpointsOf(cloud.cloud, cloud.region);
  return {
    clientIds: registration === undefined ? common.clientIds : [registration.clientId],
    cloud: endpoints ?? common.cloud,
    scope: endpoints?.scope ?? common.scope,
  };
}

const stateSchema = z.object({
  STATE_KEY: stateKeyList('STATE_KEY').optional(),
  DATA_DIR: z.string().default(DEFAULT_DATA_DIRECTORY),
});

/** Settings of `audit verify`. @throws ConfigurationError for an invalid key */
export function loadStateSettings(env: Environment): {
  /** Undefined if the key is in the data directory, or if there is none. */
  readonly stateKeys: readonly KeyObject[] | undefined;
  readonly dataDirectory: string;
} {
  const { STATE_KEY: stateKeys, DATA_DIR: dataDirectory } = parse(stateSchema, env);
  return { stateKeys, dataDirectory };
}

/** Settings of `token`. */
export interface EmulatorSettings {
  readonly url: string;
  readonly tenantId: string | undefined;
  /** The audience of version 2 tokens for this API. */
  readonly audience: string | undefined;
}

const NO_EMULATOR =
  'ENTRA_EMULATOR_URL is missing: only the emulator issues tokens without a sign-in. For a real tenant, sign in: az account get-access-token --scope api://<client id>/.default';

const emulatorSchema = z.object({
  NODE_ENV: z
    .string()
    .refine((value) => value !== 'production', 'There is no emulator when NODE_ENV=production')
    .optional(),
  ENTRA_EMULATOR_URL: z
    .string(NO_EMULATOR)
    .pipe(upstreamOrigin('ENTRA_EMULATOR_URL'))
    .refine((url) => isLoopback(new URL(url).hostname), 'ENTRA_EMULATOR_URL must be a loopback address'),
  AZURE_TENANT_ID: guid('AZURE_TENANT_ID').optional(),
  AZURE_CLIENT_ID: guid('AZURE_CLIENT_ID').optional(),
});

/** @throws ConfigurationError if no emulator is configured */
export function loadEmulatorSettings(env: Environment): EmulatorSettings {
  const settings = parse(emulatorSchema, env);
  return {
    url: settings.ENTRA_EMULATOR_URL,
    tenantId: settings.AZURE_TENANT_ID,
    audience: settings.AZURE_CLIENT_ID,
  };
}

function parse<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  env: Environment,
): z.infer<z.ZodObject<Shape>> {
  const { settings, problems } = parseEnvironment(schema, env);
  if (settings === undefined) throw new ConfigurationError([...new Set(problems)]);
  return settings;
}
