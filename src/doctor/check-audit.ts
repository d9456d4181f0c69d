import { constants } from 'node:fs';
import { access, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Config } from '../config/config.js';
import { failed, passed, type Check } from './check.js';

/** Whether the audit trail can be written. A file that is missing is not made: it would belong to whoever runs this. */
export async function checkAudit({ audit }: Config): Promise<Check> {
  const name = 'audit';
  const { logPath } = audit;
  if (logPath === undefined) return passed(name, 'standard output alone: AUDIT_LOG names no file');
  const refusal = await tryToAppend(logPath);
  if (refusal === undefined) return passed(name, `standard output and ${logPath}`);
  return failed(
    name,
    `${logPath} cannot be written (${refusal}): every write would be refused`,
    'Make the folder, give this user the right to append to the file, or change AUDIT_LOG.',
  );
}

/** A code such as ENOENT, or undefined when lines can be appended. */
async function tryToAppend(path: string): Promise<string | undefined> {
  try {
    // No constant of "create" in it: opens what is there, or fails.
    const file = await open(path, constants.O_WRONLY | constants.O_APPEND);
    await file.close();
    return undefined;
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') return codeOf(error);
  }
  try {
    await access(dirname(path), constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    return codeOf(error);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
