import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../../../src/config/configuration-error.js';
import { loadConfig } from '../../../src/config/load-config.js';
import { REQUIRED_SETTINGS } from '../../kit/servers/required-settings.js';

describe('DEFENDER_REGION', () => {
  it.each(['us', 'eu', 'uk', 'au', 'swa', 'ina', 'aea'])(
    '%s changes the API host and not the scope',
    (region) => {
      expect(loadConfig({ ...REQUIRED_SETTINGS, DEFENDER_REGION: region }).upstream).toMatchObject({
        region,
        apiUrl: `https://${region}.api.security.microsoft.com`,
        scope: 'https://api.securitycenter.microsoft.com/.default',
      });
    },
  );

  it.each(['gcc', 'gcc-high', 'dod'])('is rejected in %s', (cloud) => {
    const load = () => loadConfig({ ...REQUIRED_SETTINGS, DEFENDER_CLOUD: cloud, DEFENDER_REGION: 'eu' });
    expect(load).toThrow(ConfigurationError);
    expect(load).toThrow('DEFENDER_REGION exists in the commercial cloud only');
  });

  it('is rejected beside another host, which would leave the region without a word', () => {
    const host = { DEFENDER_API_URL: 'https://us.api.security.microsoft.com' };
    expect(() => loadConfig({ ...REQUIRED_SETTINGS, ...host, DEFENDER_REGION: 'eu' })).toThrow(
      'DEFENDER_REGION has no effect beside DEFENDER_API_URL: set one of them',
    );
  });
});
