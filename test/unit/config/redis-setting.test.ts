import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../../src/config/load-config.js';
import { REQUIRED_SETTINGS } from '../../kit/servers/required-settings.js';

describe('REDIS_URL', () => {
  it('is absent unless set', () => {
    expect(loadConfig(REQUIRED_SETTINGS)).not.toHaveProperty('redisUrl');
    expect(loadConfig({ ...REQUIRED_SETTINGS, REDIS_URL: ' ' })).not.toHaveProperty('redisUrl');
  });

  it.each(['redis://localhost', 'rediss://user:password@cache.example:6380/2', 'redis://[::1]:6379'])(
    'may be %s',
    (url) => {
      expect(loadConfig({ ...REQUIRED_SETTINGS, REDIS_URL: url }).redisUrl).toBe(url);
    },
  );

  it.each(['localhost:6379', 'http://localhost', 'redis://', 'x', 'redis:6379'])('may not be %s', (url) => {
    expect(() => loadConfig({ ...REQUIRED_SETTINGS, REDIS_URL: url })).toThrow(
      /REDIS_URL must be a URL such as/,
    );
  });

  it.each(['REDIS_URL', 'HTTPS_PROXY', 'https_proxy'])(
    'is named if a percent sign is not encoded: %s',
    (name) => {
      const scheme = name === 'REDIS_URL' ? 'redis' : 'http';
      const load = (login: string) =>
        loadConfig({ ...REQUIRED_SETTINGS, [name]: `${scheme}://${login}@host.example:1` });
      for (const login of ['user:hunter2%', 'user%zz:hunter2', ':%E4hunter2'])
        expect(() => load(login)).toThrow(
          expect.objectContaining({
            problems: [expect.stringMatching(new RegExp(`^${name} (?!.*hunter2).* percent-encoded`))],
          }),
        );
      expect(() => load('us%25er:hunter2%20')).not.toThrow();
    },
  );

  it('is not repeated in the message, for it may hold a password', () => {
    expect(() => loadConfig({ ...REQUIRED_SETTINGS, REDIS_URL: 'http://user:hunter2@cache' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
    );
  });
});

describe('REDIS_CACHE_URL', () => {
  it('needs REDIS_URL beside it', () => {
    const caches = { ...REQUIRED_SETTINGS, REDIS_CACHE_URL: 'redis://caches' };
    expect(() => loadConfig(caches)).toThrow(/REDIS_CACHE_URL is for caches alone, so it needs REDIS_URL/);
    expect(loadConfig({ ...caches, REDIS_URL: 'redis://records' }).redisCacheUrl).toBe('redis://caches');
  });
});
