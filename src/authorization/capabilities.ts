import { decodeTokenClaims } from '../credentials/token-claims.js';
import { isWrite, type Permission, type PermissionGroup } from './permission-groups.js';

/** The permissions that our tokens hold; undefined where that can't be told. */
export interface GrantedPermissions {
  readonly defender: readonly string[] | undefined;
  readonly graph: readonly string[] | undefined;
  /** Those with which writes are carried out; the same as `defender` where one registration does everything. */
  readonly actions: readonly string[] | undefined;
  /** The same at Graph; left out: the same as `graph`. */
  readonly graphActions?: readonly string[] | undefined;
}

/** Whether our application may do what a group of fields needs. */
export interface Capability {
  readonly group: string;
  /** Coordinates such as `Query.alerts`. */
  readonly fields: readonly string[];
  /** Any of these is enough. */
  readonly permissions: readonly string[];
  /** Null when the token can't be read: Microsoft may encrypt its tokens at any time, and nothing is refused then. */
  readonly granted: boolean | null;
}

/** The application permissions in an access token; undefined for a token that can't be read. */
export function permissionsIn(token: string): readonly string[] | undefined {
  return decodeTokenClaims(token)?.roles;
}

/** What the tokens allow, group by group. */
export function readCapabilities(
  groups: readonly PermissionGroup[],
  granted: GrantedPermissions,
): readonly Capability[] {
  return groups.map((group) => ({
    group: group.group,
    fields: group.fields.map(({ coordinate }) => coordinate),
    permissions: group.permissions.map(({ name }) => name),
    granted: isGranted(group, granted),
  }));
}

type Wanted = Pick<PermissionGroup, 'permissions' | 'operations'>;

/** The permissions of a group that the tokens hold; names are compared without case, as Microsoft's pages do not agree on it. */
export function grantedOf(group: Wanted, granted: GrantedPermissions): readonly Permission[] {
  return group.permissions.filter((permission) =>
    heldFor(group, permission, granted)?.some((held) => isSameName(held, permission.name)),
  );
}

export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function isGranted(group: Wanted, granted: GrantedPermissions): boolean | null {
  if (grantedOf(group, granted).length > 0) return true;
  return group.permissions.some((permission) => heldFor(group, permission, granted) === undefined)
    ? null
    : false;
}

function heldFor(
  group: Wanted,
  { api }: Permission,
  granted: GrantedPermissions,
): readonly string[] | undefined {
  if (!isWrite(group)) return granted[api];
  if (api === 'defender') return granted.actions;
  return 'graphActions' in granted ? granted.graphActions : granted.graph;
}
