import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../bench/folders.js';

/** Prints how graphql treats a type of another copy of itself, which only its explanatory checks reject, and NODE_ENV. */
const SCRIPT = `
  const { loadFastPackages } = await import('./src/config/environment.ts');
  await loadFastPackages();
  const { isObjectType } = await import('graphql');
  const GraphQLObjectType = class { get [Symbol.toStringTag]() { return 'GraphQLObjectType'; } };
  let checks = 'fast';
  try { isObjectType(new GraphQLObjectType()); } catch { checks = 'explanatory'; }
  console.log(checks, process.env.NODE_ENV);`;

async function run(env: Readonly<Record<string, string>>): Promise<string> {
  const args = ['--import', 'tsx', '--input-type=module', '--eval', SCRIPT];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], ...env },
  });
  return stdout.trim();
}

describe('the checks of graphql', () => {
  it.each([
    ['without NODE_ENV are fast, and it stays unset', {}, 'fast undefined'],
    ['are as NODE_ENV says: production', { NODE_ENV: 'production' }, 'fast production'],
    ['are as NODE_ENV says: development', { NODE_ENV: 'development' }, 'explanatory development'],
  ])('%s', async (_, env, printed) => {
    expect(await run(env)).toBe(printed);
  });
});
