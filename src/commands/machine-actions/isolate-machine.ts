import {
  isolateMachine as isolateMachineCall,
  type IsolationType,
} from '../../defender-api/endpoints/machine-actions.js';
import { actOnMachine, type MachineActionInput, type WantedAction } from './act-on-machine.js';
import { checkComment, checkMachineId } from '../sequence/check-input.js';
import { checkCount } from '../sequence/check-length.js';
import type { CommandContext } from '../sequence/command-context.js';
import { ISOLATION } from './machine-action-kind.js';
import type { MachineActionReceipt } from '../sequence/receipt.js';

export interface IsolateMachineInput extends MachineActionInput {
  readonly isolationType: IsolationType;
  /** What the caller knows and does it all the same; read by guard rails. */
  readonly acknowledge?: readonly 'PROTECTED'[] | null | undefined;
}

/** Cuts a machine off the network. @throws BAD_USER_INPUT before any call; NOT_FOUND for an unknown machine. */
export async function isolateMachine(
  input: IsolateMachineInput,
  context: CommandContext,
): Promise<MachineActionReceipt> {
  return actOnMachine(wantedIsolation(input), context);
}

/** One of each is enough; there is one. @throws BAD_USER_INPUT for a list that is longer than anybody needs. */
export function checkAcknowledged({ acknowledge }: Pick<IsolateMachineInput, 'acknowledge'>): void {
  checkCount(acknowledge, 'input.acknowledge', 10);
}

/** @throws BAD_USER_INPUT */
export function wantedIsolation(input: IsolateMachineInput): WantedAction {
  const { isolationType } = input;
  checkAcknowledged(input);
  const machineId = checkMachineId(input.machineId);
  const reason = checkComment(input.comment);
  return {
    name: 'isolateMachine',
    kind: ISOLATION,
    machineId,
    reason,
    scope: isolationType,
    input,
    callWith: (comment) => isolateMachineCall(machineId, comment, isolationType),
  };
}
