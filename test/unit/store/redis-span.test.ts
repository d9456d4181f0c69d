import { describe, expect, it } from 'vitest';
import { serverAttributesOf } from '../../../src/store/redis-span.js';

describe('server attributes of Redis spans', () => {
  it.each([
    ['redis://redis.example', 'redis.example', 6379, '0'],
    ['rediss://default:pass-word@redis.example:6380/2', 'redis.example', 6380, '2'],
  ])('%s: its host, port and database, and no password', (url, host, port, database) => {
    const attributes = serverAttributesOf(url);
    expect(attributes).toEqual({
      'db.system.name': 'redis',
      'db.namespace': database,
      'server.address': host,
      'server.port': port,
    });
  });
});
