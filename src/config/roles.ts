/** The Entra app roles of this API. A role grants only its own row in docs/app-roles.json. */
export const ROLES = [
  'Defender.ViewData',
  'Defender.ViewVulnerabilities',
  'Defender.ViewAllProducts',
  'Defender.Hunting',
  'Defender.AlertsInvestigation',
  'Defender.ActiveRemediation',
  'Defender.Release',
  'Defender.LiveResponse.Collect',
  'Defender.LiveResponse.Run',
  'Defender.LiveResponse.Library',
  'Defender.SecuritySettings',
  'Defender.Indicators',
  'Defender.Offboard',
  'Defender.Approver',
  'Defender.BreakGlass',
  'Defender.Auditor',
] as const;

export type Role = (typeof ROLES)[number];

/** The rows of a hunt have no device group, so callers with limited roles may not hunt. */
export const HUNTING_ROLE: Role = 'Defender.Hunting';
/** The audit trail includes hunts, so this role also sees the queries of others. */
export const AUDITOR_ROLE: Role = 'Defender.Auditor';
/** Roles that can't be limited to device groups. Callers with any limited role don't have them. */
export const WHOLE_TENANT_ROLES: readonly Role[] = [HUNTING_ROLE, AUDITOR_ROLE];

/** The role for alerts of other products than Defender for Endpoint. */
export const ALL_PRODUCTS_ROLE: Role = 'Defender.ViewAllProducts';

/** The role for reading the weaknesses of machines: which machines have one, and which weaknesses a machine has. */
export const WEAKNESS_ROLE: Role = 'Defender.ViewVulnerabilities';

/** The role for reading machines, alerts and machine actions. */
export const READING_ROLE: Role = 'Defender.ViewData';
