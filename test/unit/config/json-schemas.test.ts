import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0];

/** Reads a schema as others do: by its JSON alone. */
const readSchema = (name: string) =>
  z.fromJSONSchema(JSON.parse(readFileSync(`docs/${name}.schema.json`, 'utf8')) as JsonSchema);

const policy = readFileSync('examples/policy.yaml', 'utf8');
const [, tenants = ''] = /```yaml\n([\s\S]+?)```/.exec(readFileSync('docs/tenants.md', 'utf8')) ?? [];

/** A file with one change, which the schema must notice. */
const changed = (text: string, from: string | RegExp, to: string): unknown => {
  expect(text).toMatch(from);
  return parse(text.replace(from, to));
};

describe('the JSON Schemas of the files of operators', () => {
  it('accept the examples, which name them', () => {
    expect(readSchema('policy').safeParse(parse(policy)).error).toBeUndefined();
    expect(readSchema('tenants').safeParse(parse(tenants)).error).toBeUndefined();
    expect(policy.split('\n')[0]).toBe('# yaml-language-server: $schema=../docs/policy.schema.json');
    expect(tenants.split('\n')[0]).toBe('# yaml-language-server: $schema=tenants.schema.json');
  });

  it('notice unknown keys, wrong values and a missing list of callers', () => {
    const isPolicy = (value: unknown) => readSchema('policy').safeParse(value).success;
    expect(isPolicy(changed(policy, /^protectedMachines:/m, 'protectedMachine:'))).toBe(false);
    expect(isPolicy(changed(policy, 'deviceValues: [High]', 'deviceValues: [Highest]'))).toBe(false);
    expect(isPolicy(changed(policy, /^version: 1$/m, 'version: 2'))).toBe(false);
    const isTenants = (value: unknown) => readSchema('tenants').safeParse(value).success;
    expect(isTenants(changed(tenants, 'roles: [Defender.ViewData]', 'roles: [Defender.ViewDat]'))).toBe(
      false,
    );
    expect(isTenants(changed(tenants, /callers:/, 'caller:'))).toBe(false);
    expect(isTenants(changed(tenants, 'cloud: gcc-high', 'cloud: mars'))).toBe(false);
  });
});
