import { describe, expect, it } from 'vitest';
import { proxyFor } from '../../../src/doctor/check-hosts.js';

const httpsProxy = 'http://user:password@proxy.example:8080';

describe('the path to a host', () => {
  it.each([
    ['https://api.security.microsoft.com', '', 'proxy.example:8080'],
    ['https://api.security.microsoft.com', 'microsoft.com', undefined],
    ['https://api.security.microsoft.com', '.security.microsoft.com:443, x', undefined],
    ['https://api.security.microsoft.com', 'soft.com other', 'proxy.example:8080'],
    ['https://api.security.microsoft.com', '*', undefined],
    ['http://127.0.0.1:4100', '', undefined],
  ])('to %s with NO_PROXY "%s" is %s', (origin, noProxy, way) => {
    expect(proxyFor(origin, { httpsProxy, noProxy })).toBe(way);
  });

  it('is direct without a proxy', () => {
    expect(proxyFor('https://graph.microsoft.com', { noProxy: '' })).toBeUndefined();
  });
});
