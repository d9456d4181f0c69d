import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../../src/config/load-config.js';
import { REQUIRED_SETTINGS } from '../../kit/servers/required-settings.js';

describe('settings of limits', () => {
  it('have the documented defaults', () => {
    const { callers, server } = loadConfig(REQUIRED_SETTINGS);
    expect([callers.requestsPerSecond, callers.refusalsPerMinute, server.managementPort]).toEqual([
      100,
      120,
      undefined,
    ]);
  });

  it.each([
    ['CALLER_RATE', '0'],
    ['CALLER_RATE', '100/600'],
    ['CALLER_RATE', '1e3'],
    ['MANAGEMENT_PORT', '65536'],
    ['MANAGEMENT_PORT', '4000'],
  ])('refuse %s=%s, naming the setting', (name, value) => {
    expect(() => loadConfig({ ...REQUIRED_SETTINGS, [name]: value })).toThrow(name);
  });
});
