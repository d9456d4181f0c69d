import { readFileSync } from 'node:fs';
import type { Environment } from './load-config.js';
import type { PolicyFile } from './policy.js';
import { readPolicy } from './read-policy.js';
import { describeUnreadable, type FileReading } from './watched-file.js';

/** Reads the policy file once, at the start. Problems are in words for the operator and name the setting. */
export function readPolicyFile(env: Environment): FileReading<PolicyFile | undefined> {
  const path = env['POLICY_FILE'];
  if (path === undefined) return { value: undefined };
  const secretOf = (name: string) => env[name];
  const content = readText(path);
  if (typeof content !== 'string') return content;
  const reading = readPolicy(content, secretOf);
  return reading.problems === undefined
    ? { value: { path, policy: reading.value, secretOf } }
    : { problems: reading.problems.map((problem) => `POLICY_FILE: ${problem}`) };
}

function readText(path: string): string | { readonly problems: readonly string[] } {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return { problems: [describeUnreadable('POLICY_FILE', path, error)] };
  }
}
