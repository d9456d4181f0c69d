import type { CredentialConfig } from './credential-config.js';
import type { Cloud, Region } from './clouds.js';
import type { Role } from './roles.js';

/** A device group of Defender (`rbacGroupId`, `rbacGroupName`). */
export interface DeviceGroup {
  /** Digits; 0 is the group of machines without a group. */
  readonly id: string;
  /**
   * With a name, the group of an alert is found by the name in the alert. Without it, the alert's machine has to be
   * read, which costs calls.
   */
  readonly name?: string;
}

/** Callers who may address a tenant. All conditions must match; missing ones match any caller. */
export interface CallerRule {
  /** The caller's own tenant, in lower case. */
  readonly tenantId: string;
  /** The caller needs one of these, and only these apply in the tenant. */
  readonly roles?: readonly Role[];
  /** The client applications of accepted tokens, in lower case. */
  readonly clients?: readonly string[];
  /**
   * Limits the rule's roles to machines of these groups and their objects; without it, they apply to the whole tenant.
   */
  readonly deviceGroups?: readonly DeviceGroup[];
}

/** Settings of one tenant that override the environment. */
export interface TenantOverrides {
  readonly registration?: { readonly clientId: string; readonly credential: CredentialConfig };
  readonly cloud?: { readonly cloud: Cloud; readonly region?: Region };
}

/** A Defender tenant that this service serves. */
export interface CustomerTenant {
  /** In lower case. */
  readonly id: string;
  /** For display in logs and doctor; decisions never use it. */
  readonly name: string;
  readonly callers: readonly CallerRule[];
  readonly overrides?: TenantOverrides;
}

export interface TenantsFile {
  readonly path: string;
  readonly tenants: readonly CustomerTenant[];
  /** Constraints by other settings, which apply to new versions of the file too. */
  readonly bounds: TenantsFileBounds;
}

export interface TenantsFileBounds {
  /** AUTH_TENANTS, if set: callers of other tenants are an error. */
  readonly callerTenants?: readonly string[];
  /** AUTH_CLIENTS, if set: other clients are an error. */
  readonly clients?: readonly string[];
  /** The tenant of a managed identity, which gets no tokens for others; undefined for an app registration. */
  readonly onlyTenant?: string;
  /** DEFENDER_ACTIONS_AS=user. */
  readonly actsAsUser: boolean;
}

/** The home tenants of possible callers. */
export function callerTenantsOf(tenants: readonly CustomerTenant[]): ReadonlySet<string> {
  return new Set(tenants.flatMap(({ callers }) => callers.map(({ tenantId }) => tenantId)));
}
