import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { z } from 'zod';
import { parseJson } from '../lib/parse-json.js';

const markModel = z.object({ token: z.guid(), pid: z.int().min(1), host: z.string(), since: z.string() });

/** Says which process has put something down, so that others can tell whether it is still there. */
export type ProcessMark = Readonly<z.infer<typeof markModel>>;

/** Tokens of the marks of this process. The process number alone can't tell: it is the same after a container restarts. */
const own = new Set<string>();

/**
 * To be forgotten when what it marks is given back.
 *
 * @param since for people
 */
export function createProcessMark(since: string): ProcessMark {
  const token = randomUUID();
  own.add(token);
  return { token, pid: process.pid, host: hostname(), since };
}

export function forgetProcessMark({ token }: Pick<ProcessMark, 'token'>): void {
  own.delete(token);
}

/** Undefined for what is no mark. */
export function readProcessMark(text: string): ProcessMark | undefined {
  return markModel.safeParse(parseJson(text)).data;
}

/** Whether the process is known to have ended: of other hosts nothing is known. */
export function hasEnded({ token, pid, host }: ProcessMark): boolean {
  if (host !== hostname()) return false;
  return pid === process.pid ? !own.has(token) : !isAlive(pid);
}

/** Whether there is a process of this number on this host. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
