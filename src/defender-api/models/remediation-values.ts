/* The words of closed sets, as the graph names them and as Defender spells them. */

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
