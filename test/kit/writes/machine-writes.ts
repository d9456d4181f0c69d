import type { AskOptions, GraphQLAnswer, SubgraphUnderTest } from '../servers/start-subgraph.js';
import { mutationDocument } from './mutation-document.js';

/** The role for changing machines' records. Without ViewData, so that tests notice if more is needed. */
export const SETTINGS = ['Defender.SecuritySettings'];

const PAYLOAD =
  '{ outcome machine { id machineTags deviceValue } refusal { code message mergedIntoMachineId } plannedCalls { operation method path body } warnings { code message } auditId }';
const TAGS_PAYLOAD =
  '{ outcome results { machineId outcome machineTags refusal { code message } } refusal { code message } plannedCalls { operation method path body } warnings { code message } auditId }';
const BULK_PAYLOAD =
  '{ outcome auditId warnings { code message } refusal { code message } results { machineId outcome machineAction { id type status machineId } refusal { code message mergedIntoMachineId } plannedCalls { operation path body } warnings { code message } auditId } }';

const WRITES = {
  addMachineTag: PAYLOAD,
  removeMachineTag: PAYLOAD,
  setDefenderDeviceValue: PAYLOAD,
  updateMachine: PAYLOAD,
  addTagToMachines: TAGS_PAYLOAD,
  removeTagFromMachines: TAGS_PAYLOAD,
  isolateMachines: BULK_PAYLOAD,
  runDefenderAntiVirusScans: BULK_PAYLOAD,
} as const;

export type MachineWrite = keyof typeof WRITES;

/** Runs one of them; `payload` is null if the field is. */
export async function change(
  subgraph: SubgraphUnderTest,
  mutation: MachineWrite,
  input: Readonly<Record<string, unknown>>,
  options: AskOptions = {},
): Promise<GraphQLAnswer & { readonly payload: GraphQLAnswer['data'] }> {
  const answer = await subgraph.ask(mutationDocument(mutation, WRITES[mutation]), {
    roles: SETTINGS,
    ...options,
    variables: { input: { comment: 'why', ...input } },
  });
  return { ...answer, payload: answer.data?.[mutation] };
}

/** Calls to Defender, by operation. */
export function operations(subgraph: SubgraphUnderTest): string[] {
  return subgraph.calls().map(({ operation }) => String(operation));
}
