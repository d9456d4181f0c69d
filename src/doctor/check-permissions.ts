import {
  grantedOf,
  isSameName,
  readCapabilities,
  type Capability,
  type GrantedPermissions,
} from '../authorization/capabilities.js';
import { chooseLeastPermissions } from '../authorization/least-permissions.js';
import { isWrite, type Permission, type PermissionGroup } from '../authorization/permission-groups.js';
import type { Config } from '../config/config.js';
import { broken, failed, passed, skipped, warned, type Check } from './check.js';

const NO_ROLES_NAME = 'permissions';
const SHOWN_NAMES = 4;

/** What the roles claims allow, group of fields by group of fields. */
export function checkPermissions(
  groups: readonly PermissionGroup[],
  granted: GrantedPermissions,
  { actionsAs }: Config['registration'],
): readonly Check[] {
  const capabilities = readCapabilities(groups, granted);
  const asUser = actionsAs === 'user';
  const checks = groups.map((group, index) =>
    toCheck(group, capabilities[index]?.granted ?? null, granted, asUser),
  );
  return capabilities.every((capability) => capability.granted === false)
    ? [nothingGranted(), ...checks]
    : checks;
}

/** The application holds nothing at all: consent, most likely, was never given. */
function nothingGranted(): Check {
  return broken(
    NO_ROLES_NAME,
    'the token holds no permission (roles) that any field needs',
    'Add application permissions (not delegated ones) to the registration and have an administrator grant consent: consent-url prints the link. A change takes some minutes to arrive.',
  );
}

function toCheck(
  group: PermissionGroup,
  isGranted: Capability['granted'],
  granted: GrantedPermissions,
  asUser: boolean,
): Check {
  const name = `permission: ${group.group}`;
  const fields = describeFields(group);
  if (isGranted === true) {
    const held = shorten(grantedOf(group, granted).map(describePermission));
    return passed(name, `${held}, for ${fields}`);
  }
  if (isGranted === null) {
    return isWrite(group) && asUser
      ? skipped(name, `carried out as the person who asks (DEFENDER_ACTIONS_AS), for ${fields}`)
      : skipped(name, `the token cannot be read, for ${fields}`);
  }
  const wanted = group.permissions.map(describePermission).join(' or ');
  return failed(
    name,
    `missing, for ${fields}`,
    `Add the application permission ${wanted}, and grant admin consent again.`,
  );
}

/** What our registrations hold beyond what the schema can use. */
export function checkSuperfluous(
  groups: readonly PermissionGroup[],
  granted: GrantedPermissions,
  { actions }: Config['registration'],
): Check {
  const name = 'permissions not needed';
  const writes = groups.filter(isWrite);
  const reads = groups.filter((group) => !isWrite(group));
  const holders =
    actions === undefined
      ? [{ held: granted, groups }]
      : [
          { held: granted, groups: reads },
          {
            held: { defender: granted.actions, graph: granted.graphActions ?? [], actions: granted.actions },
            groups: writes,
          },
        ];
  const surplus = holders.flatMap(({ held, groups: served }) => findSurplus(served, held));
  if (surplus.length > 0) {
    return warned(
      name,
      surplus.join(', '),
      'Remove them from the registration: whoever takes the credential gets all that it may do.',
    );
  }
  const readable = [granted.defender, granted.graph].some((roles) => roles !== undefined && roles.length > 0);
  return readable ? passed(name, 'none') : skipped(name, 'no permission is known to be granted');
}

function findSurplus(groups: readonly PermissionGroup[], held: GrantedPermissions): string[] {
  const needed = chooseLeastPermissions(groups, ({ api, name }) =>
    (held[api] ?? []).some((role) => isSameName(role, name)),
  );
  // Graph's other permissions are this registration's own affair, Defender's are not.
  const hunts = groups.flatMap(({ permissions }) => permissions.filter(({ api }) => api === 'graph'));
  const ofGraph = (held.graph ?? []).filter((role) => hunts.some(({ name }) => isSameName(name, role)));
  const all: Permission[] = [
    ...(held.defender ?? []).map((name): Permission => ({ api: 'defender', name })),
    ...ofGraph.map((name): Permission => ({ api: 'graph', name })),
  ];
  return all
    .filter(({ api, name }) => !needed.some((other) => other.api === api && isSameName(other.name, name)))
    .map(describePermission);
}

export function describePermission({ api, name }: Permission): string {
  return api === 'graph' ? `${name} (Microsoft Graph)` : name;
}

function describeFields({ fields }: PermissionGroup): string {
  return shorten(fields.map(({ coordinate }) => coordinate));
}

function shorten(names: readonly string[]): string {
  const more = names.length - SHOWN_NAMES;
  return more > 0 ? `${names.slice(0, SHOWN_NAMES).join(', ')} and ${String(more)} more` : names.join(', ');
}
