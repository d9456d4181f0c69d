import type { Permission, PermissionGroup } from './permission-groups.js';

/**
 * The fewest and least of the permissions that serve all groups: of each the first that is to be had, or one that
 * another group needs anyhow.
 *
 * @param isAvailable leaves out what may not be chosen, such as permissions that are not granted
 */
export function chooseLeastPermissions(
  groups: readonly Pick<PermissionGroup, 'permissions'>[],
  isAvailable: (permission: Permission) => boolean = () => true,
): readonly Permission[] {
  const chosen: Permission[] = [];
  const isChosen = ({ api, name }: Permission) =>
    chosen.some((other) => other.api === api && other.name === name);
  // Those with the least choice first, so that the others find what is needed anyhow.
  const choices = groups
    .map(({ permissions }) => permissions.filter(isAvailable))
    .sort((a, b) => a.length - b.length);
  for (const permissions of choices) {
    const [least] = permissions;
    if (least !== undefined && !permissions.some(isChosen)) chosen.push(least);
  }
  return chosen;
}
