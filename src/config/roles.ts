/** The Entra app roles of this API. A role grants nothing but its own row in docs/app-roles.json. */
export const ROLES = [
  'Defender.ViewData',
  'Defender.ViewVulnerabilities',
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

/** Rows of a hunt can be anything, so nobody who is limited to a part of a tenant may hunt in it. */
export const HUNTING_ROLE: Role = 'Defender.Hunting';
/** Whoever may read what others did, in the trail, may also be told what others have read. */
export const AUDITOR_ROLE: Role = 'Defender.Auditor';
/** What they show can't be limited to device groups: who is limited in anything doesn't have them. */
export const WHOLE_TENANT_ROLES: readonly Role[] = [HUNTING_ROLE, AUDITOR_ROLE];

/** What machines, alerts and machine actions need to be read. */
export const READING_ROLE: Role = 'Defender.ViewData';
