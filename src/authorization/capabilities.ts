import { decodeTokenClaims } from '../credentials/token-claims.js';
import { isWrite, type Permission, type PermissionGroup } from './permission-groups.js';
import { isSameText } from '../lib/texts.js';

/** The permissions in the application's tokens; undefined if they can't be read. */
export interface GrantedPermissions {
  readonly defender: readonly string[] | undefined;
  readonly graph: readonly string[] | undefined;
  /** The permissions for writes; the same as `defender` if one registration does everything. */
  readonly actions: readonly string[] | undefined;
  /** The same for Graph. Defaults to `graph`. */
  readonly graphActions?: readonly string[] | undefined;
}

export interface Capability {
  readonly group: string;
  /** Coordinates such as `Query.alerts`. */
  readonly fields: readonly string[];
  /** Any one of these is sufficient. */
  readonly permissions: readonly string[];
  /** Null if the token can't be read. Microsoft may encrypt its tokens at any time, so nothing is refused then. */
  readonly isGranted: boolean | null;
}

/** The application permissions in an access token; undefined if the token can't be read. */
export function permissionsIn(token: string): readonly string[] | undefined {
  return decodeTokenClaims(token)?.roles;
}

/** Evaluates the tokens for each group. */
export function readCapabilities(
  groups: readonly PermissionGroup[],
  granted: GrantedPermissions,
): readonly Capability[] {
  return groups.map((group) => ({
    group: group.group,
    fields: group.fields.map(({ coordinate }) => coordinate),
    permissions: group.permissions.map(({ name }) => name),
    isGranted: isGranted(group, granted),
  }));
}

type Wanted = Pick<PermissionGroup, 'permissions' | 'operations'>;

/**
 * The permissions of a group that the tokens contain. Names are compared without case, because Microsoft's pages differ
 * in it.
 */
export function grantedOf(group: Wanted, granted: GrantedPermissions): readonly Permission[] {
  return group.permissions.filter((permission) =>
    heldFor(group, permission, granted)?.some((held) => isSameText(held, permission.name)),
  );
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
