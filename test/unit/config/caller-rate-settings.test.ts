import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../../src/config/load-config.js';

const REQUIRED = {
  AZURE_TENANT_ID: '72f988bf-0000-4000-8000-000000000001',
  AZURE_CLIENT_ID: '66666666-7777-4888-9999-000000000000',
  AZURE_CLIENT_SECRET: 'x',
};

describe('settings of limits', () => {
  it('have the documented defaults', () => {
    const { callers, server } = loadConfig(REQUIRED);
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
    expect(() => loadConfig({ ...REQUIRED, [name]: value })).toThrow(name);
  });
});
