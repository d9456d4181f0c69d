import type { Environment } from './environment.js';
import type { PolicyFile } from './policy.js';
import { readPolicy } from './read-policy.js';
import { readSettledFile } from './read-settled-file.js';
import type { FileReading } from '../lib/watched-file.js';

/** Reads the policy file once, at startup. Problems name the setting and are described for the operator. */
export function readPolicyFile(env: Environment): FileReading<PolicyFile | undefined> {
  const path = env['POLICY_FILE'];
  if (path === undefined) return { value: undefined };
  const secretOf = (name: string) => env[name];
  const reading = readSettledFile('POLICY_FILE', path, (content) => readPolicy(content, secretOf));
  return reading.problems === undefined ? { value: { path, policy: reading.value, secretOf } } : reading;
}
