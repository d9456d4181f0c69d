import type { ToolClient, ToolText } from './tool-client.js';

/** An agent without judgment: it reads everything, and obeys each instruction once. */
export interface Obedience {
  /** What it has read, as one text. */
  readonly transcript: string;
  /** The distinct instructions that it obeyed. */
  readonly obeyed: readonly string[];
}

/** The form of an instruction that the agent understands, anywhere in a text. */
export function instruct(tool: string, args: Readonly<Record<string, unknown>>): string {
  return `CALL ${tool} ${Buffer.from(JSON.stringify(args)).toString('base64url')} END`;
}

const INSTRUCTION = /CALL (\w+) ([\w-]+) END/g;

/**
 * Reads the results of the given tools, then obeys what they say, and what the results of that say. `LATEST` in the
 * arguments is the id of the approval that it saw last.
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
