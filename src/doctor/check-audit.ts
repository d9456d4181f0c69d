import { constants } from 'node:fs';
import { access, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Config } from '../config/config.js';
import { failed, passed, type Check } from './check.js';
import { codeOf } from '../lib/code-of.js';

/**
 * Whether the audit trail is writable. Doesn't create a missing file, because it would belong to the user who runs the
 * doctor.
 */
export async function checkAudit({ audit }: Config): Promise<Check> {
  const name = 'audit';
  const { logPath } = audit;
  if (logPath === undefined) return passed(name, 'standard output only; AUDIT_LOG is not set');
  const refusal = await tryToAppend(logPath);
  if (refusal === undefined) return passed(name, `standard output and ${logPath}`);
  return failed(
    name,
    `${logPath} is not writable (${refusal}), so every write would be rejected`,
    'Create the folder, grant this user append access to the file, or change AUDIT_LOG.',
  );
}

/** An error code such as ENOENT; undefined if the file is writable or can be created. */
async function tryToAppend(path: string): Promise<string | undefined> {
  try {
    // Without O_CREAT: opens an existing file or fails.
    const file = await open(path, constants.O_WRONLY | constants.O_APPEND);
    await file.close();
    return undefined;
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') return codeOf(error) ?? 'unknown error';
  }
  try {
    await access(dirname(path), constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    return codeOf(error) ?? 'unknown error';
  }
}
