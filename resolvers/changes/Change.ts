import type { FeedEvent } from '../../src/changes/feed-message.js';
import type { ChangeResolvers } from '../../src/generated/graphql.js';

const TYPES = {
  ALERT: 'AlertChanged',
  MACHINE_ACTION: 'MachineActionChanged',
  INVESTIGATION: 'InvestigationChanged',
} as const;

export const Change = {
  __resolveType: (event: FeedEvent) => {
    switch (event.kind) {
      case 'change':
        return TYPES[event.subject];
      case 'bookmark':
        return 'FeedBookmark';
      case 'reset':
        return 'FeedReset';
    }
  },
} satisfies ChangeResolvers;
