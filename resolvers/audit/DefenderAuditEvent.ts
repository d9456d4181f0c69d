import type {
  DefenderAuditActorResolvers,
  DefenderAuditEventResolvers,
} from '../../src/generated/graphql.js';
import { callerKind } from '../shared/caller-kind.js';

/** Properties with a field of their own, and properties of the line itself. */
const SHOWN: ReadonlySet<string> = new Set([
  'type',
  'at',
  'requestId',
  'tenantId',
  'auditId',
  'bulkId',
  'actor',
  'action',
  'input',
  'outcome',
  'machineActionId',
  'approvalId',
  'approver',
  'detail',
  'decision',
  'comment',
  'reason',
  'process',
  'sequence',
  'previous',
  'keyId',
  'isIntact',
  'position',
]);

export const DefenderAuditEvent = {
  time: ({ at }) => at,
  outcome: ({ outcome, decision }) => outcome ?? decision ?? null,
  detail: ({ detail, comment }) => detail ?? comment ?? null,
  machineAction: ({ machineActionId }, _args, { loaders }) =>
    machineActionId === undefined ? null : loaders.machineActions.machineActionById(machineActionId),
  approvalId: ({ approvalId, input }) =>
    approvalId ?? (typeof input?.['approvalId'] === 'string' ? input['approvalId'] : null),
  additionalData: (event) => {
    const rest = Object.entries(event).filter(([name]) => !SHOWN.has(name));
    return rest.length === 0 ? null : Object.fromEntries(rest);
  },
} satisfies DefenderAuditEventResolvers;

export const DefenderAuditActor = { kind: callerKind } satisfies DefenderAuditActorResolvers;
