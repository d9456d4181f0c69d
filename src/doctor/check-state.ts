import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Config } from '../config/config.js';
import { findLooseModes } from '../config/file-modes.js';
import { codeOf } from '../lib/code-of.js';
import { KeyFileError, readKeyFile } from '../store/key-file.js';
import { broken, warned, type Check, failed, passed } from './check.js';
import { findAppendProblem } from '../audit/file-sink.js';

/** Checks the state key, and the folder and the access rights of stored state. Creates nothing. */
export async function checkState(config: Config): Promise<readonly Check[]> {
  const modes = await findLooseModes(config);
  return [
    ...checkKey(config),
    ...(await checkFolder(config)),
    ...modes.map(({ problem, remedy }) => warned('modes', problem, remedy)),
  ];
}

async function checkFolder({ dataDirectory, redisUrl }: Config): Promise<readonly Check[]> {
  const problem = await findFolderProblem(resolve(dataDirectory));
  if (problem === undefined) return [];
  const effect =
    redisUrl === undefined
      ? 'writes that loosen protection, approvals and exports would be rejected'
      : 'exports would fail';
  return [
    failed(
      'data folder',
      `${dataDirectory} is not writable (${problem}), so ${effect}`,
      'Create the folder and grant this user write access, or change DATA_DIR.',
    ),
  ];
}

/** An error code; undefined if the folder is writable, or can be created in the first of its parents that exists. */
async function findFolderProblem(folder: string): Promise<string | undefined> {
  try {
    if (!(await stat(folder)).isDirectory()) return 'ENOTDIR';
    await access(folder, constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    const code = codeOf(error) ?? 'unknown error';
    return code === 'ENOENT' && dirname(folder) !== folder ? findFolderProblem(dirname(folder)) : code;
  }
}

function checkKey({ stateKeys, redisUrl, dataDirectory }: Config): readonly Check[] {
  const name = 'state key';
  if (stateKeys !== undefined) return [];
  if (redisUrl !== undefined) {
    return [
      warned(
        name,
        'REDIS_URL is set and STATE_KEY is not: anyone with write access to Redis can forge approvals and cached responses',
        'Set STATE_KEY to the output of openssl rand -base64 32, with the same value on all replicas. Until then, approvals permit only writes that raise protection.',
      ),
    ];
  }
  try {
    readKeyFile(dataDirectory);
    return [];
  } catch (error) {
    // The service creates a missing key file.
    if (!(error instanceof KeyFileError)) return [];
    return [broken(name, error.message, 'The service does not start with this key.')];
  }
}

export async function checkAudit({ audit }: Config): Promise<Check> {
  const name = 'audit';
  const { logPath } = audit;
  if (logPath === undefined) return passed(name, 'standard output only; AUDIT_LOG is not set');
  const problem = await findAppendProblem(logPath);
  if (problem === undefined) return passed(name, `standard output and ${logPath}`);
  return failed(
    name,
    `${logPath} is not writable (${problem}), so writes that loosen protection would be rejected`,
    'Create the folder, grant this user append access to the file, or change AUDIT_LOG.',
  );
}
