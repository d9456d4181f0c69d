/** Closed enums: the graph's names and Defender's values. */

export const InvestigationState = {
  UNKNOWN: 'Unknown',
  TERMINATED: 'Terminated',
  SUCCESSFULLY_REMEDIATED: 'SuccessfullyRemediated',
  BENIGN: 'Benign',
  FAILED: 'Failed',
  PARTIALLY_REMEDIATED: 'PartiallyRemediated',
  RUNNING: 'Running',
  PENDING_APPROVAL: 'PendingApproval',
  PENDING_RESOURCE: 'PendingResource',
  PARTIALLY_INVESTIGATED: 'PartiallyInvestigated',
  TERMINATED_BY_USER: 'TerminatedByUser',
  TERMINATED_BY_SYSTEM: 'TerminatedBySystem',
  QUEUED: 'Queued',
  INNER_FAILURE: 'InnerFailure',
  PREEXISTING_ALERT: 'PreexistingAlert',
  UNSUPPORTED_OS: 'UnsupportedOs',
  UNSUPPORTED_ALERT_TYPE: 'UnsupportedAlertType',
  SUPPRESSED_ALERT: 'SuppressedAlert',
  DISABLED: 'Disabled',
} as const;
