import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { actionApproval } from '../../src/commands/approvals/shown-approval.js';
import { approvalContext } from '../approvals/approval-context.js';

const observationTime = (message: { readonly observationTime: number }) =>
  new Date(message.observationTime).toISOString();

const TYPES = {
  ALERT: 'AlertChanged',
  MACHINE_ACTION: 'MachineActionChanged',
  INVESTIGATION: 'InvestigationChanged',
  ACTION_APPROVAL: 'DefenderActionApprovalChanged',
} as const;

export const DefenderChange: CompleteResolvers<'DefenderChange'> = {
  __resolveType: (event) => {
    switch (event.kind) {
      case 'change':
        return TYPES[event.subject];
      case 'bookmark':
        return 'DefenderFeedBookmark';
      case 'reset':
        return 'DefenderFeedReset';
    }
  },
};

export const AlertChanged: CompleteResolvers<'AlertChanged'> = {
  observationTime,
  alert: ({ row }) => row,
};

export const MachineActionChanged: CompleteResolvers<'MachineActionChanged'> = {
  observationTime,
  machineAction: ({ row }) => row,
};

export const InvestigationChanged: CompleteResolvers<'InvestigationChanged'> = {
  observationTime,
  investigation: ({ row }) => row,
};

export const DefenderActionApprovalChanged: CompleteResolvers<'DefenderActionApprovalChanged'> = {
  observationTime,
  approval: ({ row }, _args, request, info) => actionApproval(row.id, approvalContext(request, info)),
};

export const DefenderFeedBookmark: CompleteResolvers<'DefenderFeedBookmark'> = { observationTime };

export const DefenderFeedReset: CompleteResolvers<'DefenderFeedReset'> = { observationTime };
