import type { SubscriptionResolvers } from '../../src/generated/graphql.js';
import { checkId } from '../../src/loaders/shared/id-forms.js';

const resolve = <Event>(event: Event) => event;

export const Subscription = {
  defenderChanges: { subscribe: (_root, request, { changes }) => changes().listen(request), resolve },
  alertChanged: { subscribe: (_root, request, { changes }) => changes().listenToAlerts(request), resolve },
  machineActionChanged: {
    subscribe: (_root, request, { changes }) => {
      if (request.id != null) checkId('MachineAction', request.id);
      if (request.machineId != null) checkId('Machine', request.machineId, 'machineId');
      return changes().listenToActions(request);
    },
    resolve,
  },
} satisfies SubscriptionResolvers;
