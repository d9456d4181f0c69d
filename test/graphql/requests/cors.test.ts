import { describe, expect, it } from 'vitest';
import { request } from 'undici';
import { ConfigurationError } from '../../../src/config/configuration-error.js';
import { SETTINGS } from '../../../src/config/load-config.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

const SMALL = { machines: 5, alerts: 5, machineActions: 0 };
const CONSOLE = 'https://console.example';

/** A preflight of a browser before a POST with a token. */
async function preflight(url: string, origin: string) {
  const { statusCode, headers } = await request(url, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type,x-defender-cost',
    },
  });
  return { statusCode, headers };
}

describe('pages of other origins', () => {
  it('may call from the configured origins, with or without a router secret, and from no other', async () => {
    const env = { CORS_ORIGINS: `${CONSOLE}, http://127.0.0.1:5173`, ROUTER_SECRET: 'secret-of-the-router' };
    const subgraph = await startSubgraph({ emulator: SMALL, env });
    const allowed = await preflight(`${subgraph.url}/graphql`, CONSOLE);
    expect(allowed.statusCode).toBe(204);
    expect(allowed.headers).toMatchObject({
      'access-control-allow-origin': CONSOLE,
      'access-control-allow-headers': 'authorization,content-type,x-defender-cost',
      'access-control-allow-methods': 'GET,POST',
      'access-control-max-age': '600',
    });
    expect(allowed.headers['access-control-allow-credentials']).toBeUndefined();
    for (const origin of [
      'https://evil.example',
      `${CONSOLE}.evil.example`,
      'http://console.example',
      'null',
    ]) {
      const { headers } = await preflight(`${subgraph.url}/graphql`, origin);
      expect([origin, headers['access-control-allow-origin']]).toEqual([origin, undefined]);
    }
    const refused = await fetch(`${subgraph.url}/graphql`, { method: 'POST', headers: { origin: CONSOLE } });
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([401, CONSOLE]);
  });

  it('can read responses with their headers, which caches separate by origin', async () => {
    const subgraph = await startSubgraph({ emulator: SMALL, env: { CORS_ORIGINS: CONSOLE } });
    const answer = await subgraph.ask('{ alerts(first: 1) { nodes { id } } }', {
      headers: { origin: CONSOLE },
    });
    expect(answer.data.alerts.nodes).toHaveLength(1);
    expect(answer.headers.get('access-control-allow-origin')).toBe(CONSOLE);
    expect(answer.headers.get('access-control-expose-headers')).toBe(
      'x-request-id,retry-after,www-authenticate',
    );
    expect(answer.headers.get('vary')).toContain('Origin');
  });

  it('can keep responses, separate by origin, too', async () => {
    const env = { CORS_ORIGINS: CONSOLE };
    const subgraph = await startSubgraph({ emulator: SMALL, cache: true, env });
    for (const _once of ['from Defender', 'from the cache']) {
      const { headers } = await subgraph.ask('{ machines(first: 1) { nodes { id } } }', {
        headers: { origin: CONSOLE },
      });
      expect(headers.get('cache-control')).toMatch(/^private, max-age=/);
      expect(headers.get('vary')).toBe('Origin, authorization, accept');
    }
  });

  it('may not call by default', async () => {
    const subgraph = await startSubgraph({ emulator: SMALL });
    const { headers } = await preflight(`${subgraph.url}/graphql`, CONSOLE);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it.each([
    '*',
    'null',
    'https://*.example',
    'https://console.example/',
    'https://Console.example',
    'console.example',
    'file:///x',
  ])("can't be all of them, nor configured as %s", async (origin) => {
    expect(SETTINGS.shape.CORS_ORIGINS.safeParse(`${CONSOLE},${origin}`).success).toBe(false);
    await expect(startSubgraph({ emulator: SMALL, env: { CORS_ORIGINS: origin } })).rejects.toThrow(
      ConfigurationError,
    );
  });
});
