import type { CredentialConfig } from './credential-config.js';
import type { Cloud, Region } from './clouds.js';
import type { Role } from './roles.js';

/** A device group of Defender (`rbacGroupId`, `rbacGroupName`). */
export interface DeviceGroup {
  /** Digits; 0 is the group of machines that are in no other. */
  readonly id: string;
  /** With it, the device group of alerts is told by the name that they carry; without it, by their machine, which costs calls. */
  readonly name?: string;
}

/** Callers who may address a tenant: all conditions must hold. What is left out is no condition. */
export interface CallerRule {
  /** The caller's own tenant, in lower case. */
  readonly tenantId: string;
  /** The caller must hold one of these, and only these count in the tenant. */
  readonly roles?: readonly Role[];
  /** The client applications that the token may be issued to, in lower case. */
  readonly clients?: readonly string[];
  /** The rule's roles hold for machines of these groups, and for what belongs to them; without it everywhere. */
  readonly deviceGroups?: readonly DeviceGroup[];
}

/** What differs for one tenant from what the environment says. */
export interface TenantOverrides {
  readonly registration?: { readonly clientId: string; readonly credential: CredentialConfig };
  readonly cloud?: { readonly cloud: Cloud; readonly region?: Region };
}

/** A Defender tenant that this service serves. */
export interface CustomerTenant {
  /** In lower case. */
  readonly id: string;
  /** For people: logs, doctor, never decisions. */
  readonly name: string;
  readonly callers: readonly CallerRule[];
  readonly overrides?: TenantOverrides;
}

/** Where the tenants stand, and what stood there at the start. */
export interface TenantsFile {
  readonly path: string;
  readonly tenants: readonly CustomerTenant[];
  /** What else the settings say that the file must go together with: a new version is held to it too. */
  readonly bounds: TenantsFileBounds;
}

/** Settings that a tenants file must go together with. */
export interface TenantsFileBounds {
  /** AUTH_TENANTS, where it is set: callers of no other tenant may be named. */
  readonly callerTenants?: readonly string[];
  /** AUTH_CLIENTS, where it is set: no other client may be named. */
  readonly clients?: readonly string[];
  /** The tenant of a managed identity, which gets tokens nowhere else; undefined for an app registration. */
  readonly onlyTenant?: string;
  /** DEFENDER_ACTIONS_AS=user. */
  readonly actsAsUser: boolean;
}

/** The tenants whose callers may be asking. */
export function callerTenantsOf(tenants: readonly CustomerTenant[]): ReadonlySet<string> {
  return new Set(tenants.flatMap(({ callers }) => callers.map(({ tenantId }) => tenantId)));
}
