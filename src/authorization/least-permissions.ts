import type { Permission, PermissionGroup } from './permission-groups.js';

/**
 * The smallest set of permissions that serves all groups: for each group the first available one, or one that another
 * group needs anyway.
 *
 * @param isAvailable excludes permissions, such as those that are not granted
 */
export function chooseLeastPermissions(
  groups: readonly Pick<PermissionGroup, 'permissions'>[],
  isAvailable: (permission: Permission) => boolean = () => true,
): readonly Permission[] {
  const chosen: Permission[] = [];
  const isChosen = ({ api, name }: Permission) =>
    chosen.some((other) => other.api === api && other.name === name);
  // Groups with the fewest alternatives first, so that later groups can reuse their permissions.
  const choices = groups
    .map(({ permissions }) => permissions.filter(isAvailable))
    .sort((a, b) => a.length - b.length);
  for (const permissions of choices) {
    const [least] = permissions;
    if (least !== undefined && !permissions.some(isChosen)) chosen.push(least);
  }
  return chosen;
}
