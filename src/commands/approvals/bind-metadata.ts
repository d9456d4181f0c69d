import type { CommandContext } from '../sequence/command-context.js';
import { readScriptMetadata } from '../live-response/script-metadata.js';
import type { WriteInput } from '../sequence/roles-on-targets.js';
import type { DefenderLiveResponseCommandInput } from '../../generated/inputs.js';

/**
 * Facts that an approval binds beside the input, because the input only references them: library file -> SHA-256 of its
 * content.
 */
export type Facts = Readonly<Record<string, string>>;

type FactFinder = (input: WriteInput, context: CommandContext) => Promise<Facts>;

/** By mutation. The facts are read again before the write is sent, and must be the same. */
const FINDERS: Readonly<Record<string, FactFinder>> = {
  runDefenderLiveResponse: (input, context) =>
    readScriptMetadata(
      input as { commands: readonly DefenderLiveResponseCommandInput[] } & WriteInput,
      context,
    ),
};

/** @throws the errors of the reads: without the facts there is no approval. */
export async function bindMetadata(
  mutation: string,
  input: WriteInput,
  context: CommandContext,
): Promise<Facts> {
  return (await FINDERS[mutation]?.(input, context)) ?? {};
}
