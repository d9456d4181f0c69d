/** The Entra app roles of this API. A role grants nothing but its own row in docs/roles. */
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
