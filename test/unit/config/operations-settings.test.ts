import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../../../src/config/configuration-error.js';
import { loadConfig } from '../../../src/config/load-config.js';
import { createOperationsFile } from '../../kit/http/send-document.js';
import { REQUIRED_SETTINGS } from '../../kit/servers/required-settings.js';

const load = (env: Readonly<Record<string, string>>) =>
  loadConfig({ ...REQUIRED_SETTINGS, ...env }).server.operationsFile;

function problemsWith(env: Readonly<Record<string, string>>): readonly string[] {
  try {
    load(env);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
  return [];
}

describe('PERSISTED_OPERATIONS', () => {
  it('is enforced once there is a file, unless told otherwise', () => {
    const { env } = createOperationsFile({ one: '{ a }' });
    expect(load({})).toBeUndefined();
    expect(load({ PERSISTED_OPERATIONS: 'off' })).toBeUndefined();
    expect(load(env)).toMatchObject({ mode: 'enforce', path: env.PERSISTED_OPERATIONS_FILE });
    for (const mode of ['off', 'log', 'enforce'])
      expect(load({ ...env, PERSISTED_OPERATIONS: mode })).toMatchObject({ mode });
  });

  it.each(['log', 'enforce'])('%s needs a file', (mode) => {
    expect(problemsWith({ PERSISTED_OPERATIONS: mode })).toEqual([
      `PERSISTED_OPERATIONS=${mode} needs PERSISTED_OPERATIONS_FILE`,
    ]);
  });

  it('is no other word, and the file one that can be read', { tags: 'slow' }, () => {
    const { env } = createOperationsFile({ one: '{ a }' });
    expect(problemsWith({ ...env, PERSISTED_OPERATIONS: 'Enforce' })).toEqual([
      'PERSISTED_OPERATIONS must be one of off, log, enforce',
    ]);
    expect(problemsWith(createOperationsFile('{').env)).toEqual([
      'PERSISTED_OPERATIONS_FILE: the file is not JSON',
    ]);
    expect(problemsWith({ PERSISTED_OPERATIONS_FILE: '/nowhere' })).toEqual([
      'PERSISTED_OPERATIONS_FILE names a file that cannot be read (ENOENT): /nowhere',
    ]);
  });
});
