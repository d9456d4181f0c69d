import { setTimeout as realTime } from 'node:timers/promises';
import type { RecordedCall } from '../../../emulator/http/request-log.js';
import type { Machine } from '../../../emulator/tenants/model.js';
import {
  startSubgraph,
  type AskOptions,
  type GraphQLAnswer,
  type StartOptions,
  type SubgraphUnderTest,
} from '../servers/start-subgraph.js';
import { mutationDocument } from './mutation-document.js';
import { untilPoolIsFree } from '../time/pass-time.js';
import { isWithheld } from '../http/travelling-requests.js';
import type { ShownWarnings } from './warned.js';

/** The roles for isolating and releasing. Without ViewData, so that tests notice if more is needed. */
export const RESPONDER = ['Defender.ActiveRemediation', 'Defender.Release'];

const PAYLOAD =
  '{ outcome machineAction { id type status machineId } refusal { code message mergedIntoMachineId } plannedCalls { operation method path body } warnings { code message } auditId }';

/** The payload of a write, with the fields that tests use. */
export interface Receipt {
  readonly outcome: string;
  readonly machineAction: { id: string; type: string; status: string; machineId: string } | null;
  readonly refusal: { code: string; message: string; mergedIntoMachineId: string | null } | null;
  readonly plannedCalls: readonly { operation: string; method: string; path: string; body: unknown }[] | null;
  readonly warnings: ShownWarnings;
  readonly auditId: string;
}

export type WriteAnswer = GraphQLAnswer & { readonly receipt: Receipt };

/** A small tenant without earlier actions, and two active machines that support every action. */
export async function startWithMachine(
  options: StartOptions = {},
): Promise<{ subgraph: SubgraphUnderTest; machine: Machine; other: Machine }> {
  const subgraph = await startSubgraph({
    ...options,
    emulator: { machines: 40, alerts: 20, machineActions: 0, ...options.emulator },
  });
  const [tenant] = subgraph.emulator.tenants.values();
  const [machine, other] = tenant!.machines.filter(
    ({ onboardingStatus, osPlatform, healthStatus, lastSeen }) =>
      onboardingStatus.toLowerCase() === 'onboarded' &&
      osPlatform.startsWith('Windows1') &&
      healthStatus === 'Active' &&
      subgraph.clock.now() - Date.parse(lastSeen) < 24 * 3_600_000,
  );
  return { subgraph, machine: machine!, other: other! };
}

/** The mutations whose payload is a MachineActionPayload. */
export type ActionMutation =
  | 'isolateMachine'
  | 'releaseMachine'
  | 'restrictDefenderCodeExecution'
  | 'unrestrictDefenderCodeExecution'
  | 'runDefenderAntiVirusScan'
  | 'stopAndQuarantineDefenderFile'
  | 'collectInvestigationPackage'
  | 'offboardMachine'
  | 'runDefenderLiveResponse'
  | 'cancelMachineAction';

/** Runs one of the mutations of machine actions; the receipt is null if the field is. */
export async function write(
  subgraph: SubgraphUnderTest,
  mutation: ActionMutation,
  input: Readonly<Record<string, unknown>>,
  options: AskOptions = {},
): Promise<WriteAnswer> {
  const answer = await subgraph.ask(mutationDocument(mutation, PAYLOAD), {
    roles: RESPONDER,
    ...options,
    variables: { input: { comment: 'contain', ...input } },
  });
  return { ...answer, receipt: answer.data?.[mutation] as Receipt };
}

/** Longer than the pauses between lookups and retries, shorter than every timeout and deadline. */
const SHORT_SLEEP_MS = 4_000;

/**
 * Ends short sleeps of the work at once, and longer ones if a response will never come. Stops the clock while it waits
 * for a real one, so a slow machine causes no timeouts.
 */
export async function skipPauses<T>(subgraph: SubgraphUnderTest, work: Promise<T>): Promise<T> {
  const { clock, emulator } = subgraph;
  let done = false;
  const finish = () => {
    done = true;
  };
  work.then(finish, finish);
  while (!done) {
    await realTime(1);
    await untilPoolIsFree();
    if (subgraph.isBusy()) continue;
    const dueIn = clock.nextDueIn;
    if (dueIn <= SHORT_SLEEP_MS || (isWithheld(emulator.url) && dueIn < Infinity)) clock.advance(dueIn);
  }
  return work;
}

/** The calls that change data. */
export function posts(subgraph: SubgraphUnderTest): RecordedCall[] {
  return subgraph
    .calls()
    .filter(({ method, operation }) => method === 'POST' && !/hunting/i.test(operation ?? ''));
}

/** The comment in a call to Defender. */
export function sentComment(call: RecordedCall | undefined): string {
  return (call?.requestBody as { Comment: string }).Comment;
}

/** The audit trail as `type outcome`, oldest first. */
export function auditWords(subgraph: SubgraphUnderTest): string[] {
  return subgraph
    .audit()
    .map((event) => (event.type === 'actionSettled' ? `${event.type} ${event.outcome}` : event.type));
}
