import type { SubscriptionResolvers } from '../../src/generated/graphql.js';

const resolve = <Event>(event: Event) => event;

export const Subscription = {
  defenderChanges: { subscribe: (_root, request, { changes }) => changes().listen(request), resolve },
  alertChanged: { subscribe: (_root, request, { changes }) => changes().listenToAlerts(request), resolve },
  machineActionChanged: {
    subscribe: (_root, request, { changes }) => changes().listenToActions(request),
    resolve,
  },
} satisfies SubscriptionResolvers;
