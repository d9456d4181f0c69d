/* The words of closed sets, as the graph names them and as Microsoft Graph spells them. */

export const IncidentStatus = {
  ACTIVE: 'active',
  IN_PROGRESS: 'inProgress',
  RESOLVED: 'resolved',
  REDIRECTED: 'redirected',
  AWAITING_ACTION: 'awaitingAction',
} as const;
