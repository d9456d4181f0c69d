import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { z } from 'zod';
import { parseJson } from '../lib/parse-json.js';
import { codeOf } from '../lib/code-of.js';

const markModel = z.object({ token: z.guid(), pid: z.int().min(1), host: z.string(), since: z.string() });

/** Identifies the process that created a file, so that others can check whether it still runs. */
export type ProcessMark = Readonly<z.infer<typeof markModel>>;

/** Tokens of this process's marks. The process id isn't sufficient, because a restarted container has the same one. */
const own = new Set<string>();

/**
 * Creates a mark. Release it with the marked resource.
 *
 * @param since for people who read the file
 */
export function createProcessMark(since: string): ProcessMark {
  const token = randomUUID();
  own.add(token);
  return { token, pid: process.pid, host: hostname(), since };
}

export function forgetProcessMark({ token }: Pick<ProcessMark, 'token'>): void {
  own.delete(token);
}

/** Parses a mark; undefined for other text. */
export function readProcessMark(text: string): ProcessMark | undefined {
  return markModel.safeParse(parseJson(text)).data;
}

/** Whether the process is known to have ended. For other hosts this is unknown. */
export function hasEnded({ token, pid, host }: ProcessMark): boolean {
  if (host !== hostname()) return false;
  return pid === process.pid ? !own.has(token) : !isAlive(pid);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
