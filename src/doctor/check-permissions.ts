import {
  grantedOf,
  readCapabilities,
  type Capability,
  type GrantedPermissions,
} from '../authorization/capabilities.js';
import type { FamilySource } from '../authorization/family-sources.js';
import { chooseLeastPermissions } from '../authorization/least-permissions.js';
import { isWrite, type Permission, type PermissionGroup } from '../authorization/permission-groups.js';
import type { Config } from '../config/config.js';
import { nameOfSource } from '../config/sources.js';
import { broken, failed, passed, skipped, warned, type Check } from './check.js';
import { isSameText } from '../lib/texts.js';

const NO_ROLES_NAME = 'permissions';
const SHOWN_NAMES = 4;

/** Checks the roles claims for each group of fields. */
export function checkPermissions(
  groups: readonly PermissionGroup[],
  granted: GrantedPermissions,
  { actionsAs }: Config['registration'],
): readonly Check[] {
  const capabilities = readCapabilities(groups, granted);
  const asUser = actionsAs === 'user';
  const checks = groups.map((group, index) =>
    toCheck(group, capabilities[index]?.isGranted ?? null, granted, asUser),
  );
  return capabilities.every((capability) => capability.isGranted === false)
    ? [nothingGranted(), ...checks]
    : checks;
}

/** The application has no permission. Most likely consent is missing. */
function nothingGranted(): Check {
  return broken(
    NO_ROLES_NAME,
    'the token has no permission (roles) that a field needs',
    'Add application permissions (not delegated ones) to the registration and have an administrator grant consent. consent-url prints the link. Changes take some minutes to apply.',
  );
}

function toCheck(
  group: PermissionGroup,
  isGranted: Capability['isGranted'],
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
      ? skipped(name, `carried out as the signed-in user (DEFENDER_ACTIONS_AS), for ${fields}`)
      : skipped(name, `the token is not readable, for ${fields}`);
  }
  const wanted = group.permissions.map(describePermission).join(' or ');
  return failed(
    name,
    `missing, for ${fields}`,
    `Add the application permission ${wanted}, and grant admin consent again.`,
  );
}

/** Where each family comes from, and what is missing after the end of Defender's API. */
export function checkSource({
  family,
  source,
  afterEnd,
  permissions,
  isGranted,
  lacks,
}: FamilySource): Check {
  const name = `source: ${family}`;
  const now = nameOfSource(source);
  if (isGranted === null) return skipped(name, 'the token for Microsoft Graph is not readable');
  if (afterEnd === undefined)
    return isGranted
      ? passed(name, `${now}, by DEFENDER_SOURCES; none after its end`)
      : warned(
          name,
          `${now}; none after its end`,
          `Add ${permissions.slice(0, 1).join()} (Microsoft Graph), as docs/after-2027.md says.`,
        );
  const fields = lacks.length === 0 ? '' : `, without ${lacks.join(', ')}`;
  return passed(
    name,
    source === afterEnd ? `${now}${fields}` : `${now}; after its end ${nameOfSource(afterEnd)}${fields}`,
  );
}

/** Permissions of our registrations that the schema doesn't need. */
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
      'Remove them from the registration. Anyone who obtains the credential can use them.',
    );
  }
  const readable = [granted.defender, granted.graph].some((roles) => roles !== undefined && roles.length > 0);
  return readable ? passed(name, 'none') : skipped(name, 'no granted permission is known');
}

function findSurplus(groups: readonly PermissionGroup[], held: GrantedPermissions): string[] {
  const isHeld = ({ api, name }: Permission) => (held[api] ?? []).some((role) => isSameText(role, name));
  // Both sources of alerts are needed: the second one replaces the first after its end.
  const secondSources = groups.filter(({ operations }) =>
    operations.some(({ api, family }) => api === 'graph' && family === 'alerts'),
  );
  const needed = [
    ...chooseLeastPermissions(groups, isHeld),
    ...chooseLeastPermissions(secondSources, (wanted) => wanted.api === 'graph' && isHeld(wanted)),
  ];
  // Other Graph permissions may serve other purposes of the registration; other Defender permissions may not.
  const hunts = groups.flatMap(({ permissions }) => permissions.filter(({ api }) => api === 'graph'));
  const ofGraph = (held.graph ?? []).filter((role) => hunts.some(({ name }) => isSameText(name, role)));
  const all: Permission[] = [
    ...(held.defender ?? []).map((name): Permission => ({ api: 'defender', name })),
    ...ofGraph.map((name): Permission => ({ api: 'graph', name })),
  ];
  return all
    .filter(({ api, name }) => !needed.some((other) => other.api === api && isSameText(other.name, name)))
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
