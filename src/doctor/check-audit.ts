import { findAppendProblem } from '../audit/file-sink.js';
import type { Config } from '../config/config.js';
import { failed, passed, type Check } from './check.js';

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
