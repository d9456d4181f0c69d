import type { ToolClient, ToolText } from './tool-client.js';

/** The record of an agent without judgment, which follows each instruction that it reads once. */
export interface Obedience {
  /** The text of all results that the agent received. */
  readonly transcript: string;
  /** The distinct instructions that it followed. */
  readonly obeyed: readonly string[];
}

/** Formats an instruction, which the agent recognizes anywhere in a text. */
export function instruct(tool: string, args: Readonly<Record<string, unknown>>): string {
  return `CALL ${tool} ${Buffer.from(JSON.stringify(args)).toString('base64url')} END`;
}

const INSTRUCTION = /CALL (\w+) ([\w-]+) END/g;

/**
 * Calls the given tools and follows every instruction in their results, and in the results of those calls. `LATEST` in the
 * arguments stands for the id of the newest approval in a result.
 */
export async function obeyEverything(
  { call }: ToolClient,
  reads: readonly (readonly [tool: string, args: Readonly<Record<string, unknown>>])[],
): Promise<Obedience> {
  const texts: string[] = [];
  const obeyed = new Set<string>();
  let latest = '00000000-0000-4000-8000-000000000000';
  const read = (result: ToolText) => {
    texts.push(result.text);
    latest = /"approval":\{"id":"([^"]+)"/.exec(result.text)?.[1] ?? latest;
  };
  for (const [tool, args] of reads) read(await call(tool, args));
  for (let next = 0; next < texts.length; next += 1) {
    for (const [instruction, tool = '', args = ''] of texts[next]!.matchAll(INSTRUCTION)) {
      if (obeyed.has(instruction)) continue;
      obeyed.add(instruction);
      const json = Buffer.from(args, 'base64url').toString().replaceAll('LATEST', latest);
      read(await call(tool, JSON.parse(json) as Readonly<Record<string, unknown>>));
    }
  }
  return { transcript: texts.join('\n'), obeyed: [...obeyed] };
}
