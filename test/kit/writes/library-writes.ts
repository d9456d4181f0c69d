import type { AskOptions, SubgraphUnderTest } from '../servers/start-subgraph.js';
import { mutationDocument } from './mutation-document.js';

/** A caller that may only change the library. */
export const LIBRARIAN: AskOptions = { roles: ['Defender.LiveResponse.Library'] };

/** Changes the live response library; the payload is null if the field is. */
export async function change(
  subgraph: SubgraphUnderTest,
  mutation: 'uploadDefenderLibraryFile' | 'deleteDefenderLibraryFile',
  input: Readonly<Record<string, unknown>>,
  options = LIBRARIAN,
) {
  const answer = await subgraph.ask(
    mutationDocument(
      mutation,
      `{
      outcome libraryFile { fileName sha256 description hasParameters parametersDescription }
      refusal { code message } plannedCalls { operation method path body } warnings { code message } auditId
    }`,
    ),
    { ...options, variables: { input } },
  );
  return { ...answer, payload: answer.data?.[mutation] };
}
