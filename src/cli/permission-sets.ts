import { chooseLeastPermissions } from '../authorization/least-permissions.js';
import type { CallingField, Permission, PermissionGroup } from '../authorization/permission-groups.js';
import { isOpenTo } from '../authorization/role-rule.js';
import type { Role } from '../config/roles.js';

export interface Use {
  /** The value of `register --for`. */
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly roles: readonly Role[];
}

/** Typical uses of this API, by the roles of its callers. */
export const USES: readonly Use[] = [
  {
    id: 'dashboard',
    name: 'Read-only dashboard',
    purpose: 'Shows alerts, machines, actions and vulnerabilities, and changes nothing.',
    roles: ['Defender.ViewData', 'Defender.ViewVulnerabilities'],
  },
  {
    id: 'hunting',
    name: 'Hunting',
    purpose: 'Runs hunting queries and follows their rows to machines and alerts.',
    roles: ['Defender.ViewData', 'Defender.Hunting'],
  },
  {
    id: 'responder',
    name: 'Responder',
    purpose: 'Reads, isolates machines and releases them, and cancels actions.',
    roles: ['Defender.ViewData', 'Defender.ActiveRemediation', 'Defender.Release'],
  },
];

/** The least permissions for the fields that callers with a use's roles may read. */
export function permissionsForUse({ roles }: Use, groups: readonly PermissionGroup[]): readonly Permission[] {
  const held = new Set<string>(roles);
  return chooseLeastPermissions(
    groups.filter(({ fields }) => fields.some((field) => isReachable(field, held))),
  );
}

/** Whether callers with these roles may read the field. */
function isReachable({ roles }: CallingField, held: ReadonlySet<string>): boolean {
  return roles.every((rule) => isOpenTo(rule, held));
}
