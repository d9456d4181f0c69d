import type { KeyObject } from 'node:crypto';
import type { z } from 'zod';
import { endpointsOf, type CloudEndpoints } from './clouds.js';
import { ConfigurationError } from './configuration-error.js';
import type { Environment } from './environment.js';
import { SETTINGS } from './load-config.js';
import { parseEnvironment } from './parse-environment.js';
import { boundsOf, readTenantsFile } from './read-tenants.js';
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

/** The cloud of `register`. @throws ConfigurationError for an unknown one */
export function loadCloud(env: Environment): CloudEndpoints {
  return endpointsOf(parse(SETTINGS.pick({ DEFENDER_CLOUD: true }), env).DEFENDER_CLOUD);
}

const consentSettings = SETTINGS.pick({
  AZURE_TENANT_ID: true,
  AZURE_CLIENT_ID: true,
  DEFENDER_ACTIONS_CLIENT_ID: true,
  DEFENDER_CLOUD: true,
  DEFENDER_SCOPE: true,
}).partial({ AZURE_TENANT_ID: true });

/** @throws ConfigurationError with every problem of these settings. */
export function loadConsentSettings(env: Environment): ConsentSettings {
  const settings = parse(consentSettings, env);
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
  const { given } = parseEnvironment(consentSettings, env);
  const { TENANTS_FILE: path } = given;
  if (path === undefined) return [];
  const reading = readTenantsFile(path, boundsOf(given));
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

/** Settings of `audit verify`. @throws ConfigurationError for an invalid key */
export function loadStateSettings(env: Environment): {
  /** Undefined if the key is in the data directory, or if there is none. */
  readonly stateKeys: readonly KeyObject[] | undefined;
  readonly dataDirectory: string;
} {
  const { STATE_KEY: stateKeys, DATA_DIR: dataDirectory } = parse(
    SETTINGS.pick({ STATE_KEY: true, DATA_DIR: true }),
    env,
  );
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

const emulatorSettings = SETTINGS.pick({
  NODE_ENV: true,
  ENTRA_EMULATOR_URL: true,
  AZURE_TENANT_ID: true,
  AZURE_CLIENT_ID: true,
}).partial({ AZURE_TENANT_ID: true, AZURE_CLIENT_ID: true });

/** @throws ConfigurationError if no emulator is configured */
export function loadEmulatorSettings(env: Environment): EmulatorSettings {
  const settings = parse(emulatorSettings, env);
  const { ENTRA_EMULATOR_URL: url, NODE_ENV: mode } = settings;
  if (mode === 'production') throw new ConfigurationError(['There is no emulator when NODE_ENV=production']);
  if (url === undefined) throw new ConfigurationError([NO_EMULATOR]);
  return {
    url,
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
