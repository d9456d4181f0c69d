import { mutationDocument } from './mutation-document.js';
import { startWithMachine } from './response-actions.js';
import type { AskOptions, SubgraphUnderTest } from '../servers/start-subgraph.js';

const INVESTIGATOR: AskOptions = { roles: ['Defender.AlertsInvestigation'] };
const COLLECTOR: AskOptions = { roles: ['Defender.LiveResponse.Collect'] };
const COMMANDS = [
  { type: 'PutFile', params: [{ key: 'FileName', value: 'procdump64.exe' }] },
  { type: 'RunScript', params: [{ key: 'ScriptName', value: 'collect.ps1' }] },
  { type: 'GetFile', params: [{ key: 'Path', value: 'C:\\Temp\\report.txt' }] },
];

export type LinkMutation = 'createDefenderPackageLink' | 'createDefenderLiveResponseResultLink';

/** Runs the mutation, by default as a caller that has only its role. */
export async function createLink(
  subgraph: SubgraphUnderTest,
  mutation: LinkMutation,
  input: Readonly<Record<string, unknown>>,
  options: AskOptions = mutation === 'createDefenderPackageLink' ? INVESTIGATOR : COLLECTOR,
) {
  const answer = await subgraph.ask(
    mutationDocument(
      mutation,
      `{
      outcome downloadLink { url expirationTime } refusal { code message }
      plannedCalls { operation method path body } warnings { code message } auditId
    }`,
    ),
    { ...options, variables: { input } },
  );
  return { ...answer, payload: answer.data?.[mutation] };
}

/** A tenant with a collected package and a session, both with this status. */
export async function startWithActions(status = 'Succeeded', env: Readonly<Record<string, string>> = {}) {
  const { subgraph, machine } = await startWithMachine({ env });
  const { control } = subgraph.emulator;
  const placed = { machineId: machine.id, status };
  const collection = control.addAction({ ...placed, type: 'CollectInvestigationPackage' });
  const session = control.addAction({ ...placed, type: 'LiveResponse', commands: COMMANDS });
  const inputs: Readonly<Record<LinkMutation, { machineActionId: string; index?: number }>> = {
    createDefenderPackageLink: { machineActionId: collection.id },
    createDefenderLiveResponseResultLink: { machineActionId: session.id, index: 1 },
  };
  return { subgraph, inputs, collection, session };
}
