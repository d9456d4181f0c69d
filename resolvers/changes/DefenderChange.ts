import type { FeedEvent } from '../../src/changes/feed-message.js';
import type { DefenderChangeResolvers } from '../../src/generated/graphql.js';

const TYPES = {
  ALERT: 'AlertChanged',
  MACHINE_ACTION: 'MachineActionChanged',
  INVESTIGATION: 'InvestigationChanged',
  ACTION_APPROVAL: 'DefenderActionApprovalChanged',
} as const;

export const DefenderChange = {
  __resolveType: (event: FeedEvent) => {
    switch (event.kind) {
      case 'change':
        return TYPES[event.subject];
      case 'bookmark':
        return 'DefenderFeedBookmark';
      case 'reset':
        return 'DefenderFeedReset';
    }
  },
} satisfies DefenderChangeResolvers;
