/** Closed enums: the graph's names and Microsoft Graph's values. */

export const IncidentStatus = {
  ACTIVE: 'active',
  IN_PROGRESS: 'inProgress',
  RESOLVED: 'resolved',
  REDIRECTED: 'redirected',
  AWAITING_ACTION: 'awaitingAction',
} as const;
