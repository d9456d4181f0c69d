import { createHash, X509Certificate } from 'node:crypto';
import { delegatedPermissions } from '../defender/delegated-permissions.js';
import { EMPTY_MANIFEST, type AppManifest } from './app-manifest.js';

/** The client id of the app registration that every emulator starts with. */
export const DEFAULT_CLIENT_ID = '5f2b7a10-3c4d-4e8f-9a6b-0c1d2e3f4a5b';
/** Its client secret. */
export const DEFAULT_CLIENT_SECRET = 'emulator-secret';

/** The application permissions of WindowsDefenderATP (Learn: the Permissions sections of the API pages). */
export const allDefenderRoles: readonly string[] = [
  'AdvancedQuery.Read.All',
  'Alert.Read.All',
  'Alert.ReadWrite.All',
  'File.Read.All',
  'Ip.Read.All',
  'Library.Manage',
  'Machine.CollectForensics',
  'Machine.Isolate',
  'Machine.LiveResponse',
  'Machine.Offboard',
  'Machine.Read.All',
  'Machine.ReadWrite.All',
  'Machine.RestrictExecution',
  'Machine.Scan',
  'Machine.StopAndQuarantine',
  'RemediationTasks.Read.All',
  'Score.Read.All',
  'SecurityBaselinesAssessment.Read.All',
  'SecurityConfiguration.Read.All',
  'SecurityRecommendation.Read.All',
  'Software.Read.All',
  'Ti.ReadWrite',
  'Ti.ReadWrite.All',
  'URL.Read.All',
  'User.Read.All',
  'Vulnerability.Read.All',
];

/** The permissions of Microsoft Graph that the emulator uses. */
export const allGraphRoles: readonly string[] = [
  'SecurityAlert.Read.All',
  'SecurityAlert.ReadWrite.All',
  'SecurityIncident.Read.All',
  'SecurityIncident.ReadWrite.All',
  'ThreatHunting.Read.All',
];

/** The delegated permissions of WindowsDefenderATP. */
export const allDefenderScopes: readonly string[] = delegatedPermissions(allDefenderRoles);

/** The input of an app registration. Omitted permissions are none; omitted `tenants` are all. */
export interface NewAppRegistration {
  readonly clientId: string;
  readonly displayName?: string | undefined;
  readonly secret?: string | undefined;
  /** Epoch milliseconds on the emulator's clock. */
  readonly secretExpiresAt?: number | undefined;
  /** An X.509 certificate. */
  readonly certificatePem?: string | undefined;
  /** Application permissions granted for Defender for Endpoint. */
  readonly roles?: readonly string[] | undefined;
  /** Delegated permissions for Defender for Endpoint that an administrator has consented to. */
  readonly scopes?: readonly string[] | undefined;
  /** Application permissions granted for Microsoft Graph. */
  readonly graphRoles?: readonly string[] | undefined;
  /** The tenants that have consented to the app; all known ones if omitted. */
  readonly tenants?: readonly string[] | undefined;
}

/** An app registration as Entra knows it. */
export interface AppRegistration {
  readonly clientId: string;
  readonly displayName: string;
  readonly secret: string | null;
  readonly secretExpiresAt: number | null;
  readonly certificate: X509Certificate | null;
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
  readonly graphRoles: readonly string[];
  /** Null means every tenant. */
  readonly tenants: readonly string[] | null;
  /** Its object id, which is another than its client id. */
  readonly objectId: string;
  readonly manifest: AppManifest;
}

/** The registered apps, by client id. */
export type AppRegistrations = Map<string, AppRegistration>;

/** Reads a registration. Throws when the certificate cannot be read. */
export function createAppRegistration(app: NewAppRegistration): AppRegistration {
  return {
    clientId: app.clientId,
    displayName: app.displayName ?? `app ${app.clientId}`,
    secret: app.secret ?? null,
    secretExpiresAt: app.secretExpiresAt ?? null,
    certificate: app.certificatePem === undefined ? null : new X509Certificate(app.certificatePem),
    roles: app.roles ?? [],
    scopes: app.scopes ?? [],
    graphRoles: app.graphRoles ?? [],
    tenants: app.tenants ?? null,
    objectId: guidOf('application', app.clientId),
    manifest: EMPTY_MANIFEST,
  };
}

/** The registration that every emulator starts with: all permissions, in every tenant. */
export function createDefaultApp(): AppRegistration {
  return createAppRegistration({
    clientId: DEFAULT_CLIENT_ID,
    displayName: 'defender-subgraph',
    secret: DEFAULT_CLIENT_SECRET,
    roles: allDefenderRoles,
    scopes: allDefenderScopes,
    graphRoles: allGraphRoles,
  });
}

/** A GUID that stays the same for the same words: object ids of service principals and users. */
export function guidOf(...words: readonly string[]): string {
  const hex = createHash('sha256').update(words.join('\n')).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
