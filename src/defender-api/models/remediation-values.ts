/** Closed enums: the graph's names and Defender's values. */

export const RemediationTaskStatus = {
  ACTIVE: 'Active',
  COMPLETED: 'Completed',
} as const;

export const RemediationTaskPriority = {
  HIGH: 'High',
  MEDIUM: 'Medium',
  LOW: 'Low',
  NONE: 'None',
} as const;
