import { findMachineById } from '../machines/find-machine.js';
import type { DefenderOperation } from '../operation.js';
import { readBody, requireText } from '../request-body.js';
import { createAction } from './create-action.js';
import { replyAction } from './machine-action-model.js';
import { labelNames, readLabels } from './action-labels.js';

/** An action on a machine with a comment as its only input. */
interface CommentedAction {
  readonly id: string;
  /** The last part of its path, behind the machine. */
  readonly path: string;
  readonly permission: string;
  readonly type: Parameters<typeof createAction>[1]['type'];
  readonly status: 200 | 201;
}

function createOperation({ id, path, permission, type, status }: CommentedAction): DefenderOperation {
  return {
    id,
    method: 'POST',
    path: `/api/machines/{id}/${path}`,
    permissions: [permission],
    handle: (call) => {
      const body = readBody(call.request, ['Comment', ...labelNames]);
      const comment = requireText(body, 'Comment');
      const machine = findMachineById(call.tenant, call.parameters['id'] ?? '');
      const action = createAction(call, { type, machine, comment, scope: null, ...readLabels(body, call) });
      const unnamed = { ...action, machineId: null, computerDnsName: null };
      return replyAction(call, status, type === 'Offboard' ? unnamed : action);
    },
  };
}

const ACTIONS: readonly CommentedAction[] = [
  // Releases a machine from isolation.
  {
    id: 'unisolateMachine',
    path: 'unisolate',
    permission: 'Machine.Isolate',
    type: 'Unisolate',
    status: 201,
  },
  // Asks a machine for its forensics package.
  {
    id: 'collectInvestigationPackage',
    path: 'collectInvestigationPackage',
    permission: 'Machine.CollectForensics',
    type: 'CollectInvestigationPackage',
    status: 201,
  },
  // Lets only a predefined set of applications run.
  {
    id: 'restrictCodeExecution',
    path: 'restrictCodeExecution',
    permission: 'Machine.RestrictExecution',
    type: 'RestrictCodeExecution',
    status: 201,
  },
  // Lifts that restriction.
  {
    id: 'unrestrictCodeExecution',
    path: 'unrestrictCodeExecution',
    permission: 'Machine.RestrictExecution',
    type: 'UnrestrictCodeExecution',
    status: 201,
  },
  // Offboards a machine from Defender.
  { id: 'offboardMachine', path: 'offboard', permission: 'Machine.Offboard', type: 'Offboard', status: 200 },
];

export const commentedActions: readonly DefenderOperation[] = ACTIONS.map(createOperation);
