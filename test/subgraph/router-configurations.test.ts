import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readSource } from '../architecture/source-files.js';

interface HeaderRules {
  readonly headers: { readonly all?: unknown; readonly subgraphs: Readonly<Record<string, unknown>> };
}

const FILES = ['apollo-router/router.yaml', 'hive-router/router.config.yaml', 'cosmo/config.yaml'];

// No package registry has the routers, so only static checks are possible here.
describe.each(FILES)('the configuration %s', (file) => {
  const text = readSource(`examples/supergraph/${file}`);
  const { headers } = parse(text) as HeaderRules;

  it('sends headers to the Defender subgraph, and the token to no other', () => {
    expect(Object.keys(headers.subgraphs)).toEqual(['defender']);
    expect(headers.all).toBeUndefined();
  });

  it.each([
    'authorization',
    'x-defender-',
    'tenant',
    'lane',
    'x-request-id',
    'cache-control',
    'router-authorization',
  ])('forwards %s', (name) => {
    expect(JSON.stringify(headers.subgraphs['defender']).toLowerCase()).toContain(name);
  });

  it('contains no secret', () => {
    expect(text).toMatch(/DEFENDER_ROUTER_SECRET/);
  });
});

describe('the configuration of Hive Gateway', () => {
  it('forwards the same as the others', () => {
    const text = readSource('examples/supergraph/hive-gateway/gateway.config.js');
    for (const name of [
      'authorization',
      'x-defender-tenant',
      'x-defender-lane',
      'x-request-id',
      'cache-control',
    ]) {
      expect(text).toContain(`'${name}'`);
    }
  });
});
