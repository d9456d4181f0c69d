import { describe, expect, it } from 'vitest';
import { writeGlobalId } from '../../kit/reads/global-ids.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

describe('Query.node', () => {
  const TENANT = '7d1e0f3a-2b4c-4d5e-8f60-718293a4b5c6';
  const good = writeGlobalId('Machine', TENANT, { id: 'a' });
  it.each([
    ['nothing', ''],
    ['an id of Defender', 'f'.repeat(40)],
    ['another alphabet', `${good.slice(0, -1)}=`],
    ['a line break', `${good}\n`],
    [
      'non-zero padding bits',
      Buffer.from(`["Machine","${TENANT}",{"id":"ab"}]`)
        .toString('base64url')
        .replace(/.$/, (last) => String.fromCharCode(last.charCodeAt(0) + 1)),
    ],
    ['spaces in it', Buffer.from(`["Machine", "${TENANT}", {"id": "a"}]`).toString('base64url')],
    ['no JSON', Buffer.from('Machine:1').toString('base64url')],
    ['null', Buffer.from('null').toString('base64url')],
    ['many brackets', Buffer.from('['.repeat(3_000)).toString('base64url')],
    ['no tenant', writeGlobalId('Machine', { id: 'a' })],
    ['more than three parts', writeGlobalId('Machine', TENANT, { id: 'a' }, 1)],
    ['a malformed tenant', writeGlobalId('Machine', '../..', { id: 'a' })],
    ['no key', writeGlobalId('Machine', TENANT, null)],
    ['a list for a key', writeGlobalId('Machine', TENANT, [['id', 'a']])],
    ['an empty key', writeGlobalId('Machine', TENANT, {})],
    ['a number', writeGlobalId('Machine', TENANT, { id: 5 })],
    ['an object for an id', writeGlobalId('Machine', TENANT, { id: { $ne: '' } })],
    ['more than the key', writeGlobalId('Machine', TENANT, { id: 'a', aadDeviceId: 'b' })],
    ['something else than a key', writeGlobalId('Machine', TENANT, { computerDnsName: 'a' })],
    [
      'a key with a prototype',
      Buffer.from(`["Machine","${TENANT}",{"__proto__":"a"}]`).toString('base64url'),
    ],
    ['a tenant within the key', writeGlobalId('Machine', TENANT, { tenantId: TENANT, id: 'a' })],
    ['a type that is no entity', writeGlobalId('AlertConnection', TENANT, { id: 'a' })],
    ['an unknown type', writeGlobalId('__proto__', TENANT, { id: 'a' })],
    ['a type of JavaScript', writeGlobalId('constructor', TENANT, { id: 'a' })],
    ['control characters', writeGlobalId('Machine\u0000', TENANT, { id: 'a' })],
    ['a long text', writeGlobalId('Machine', TENANT, { id: 'a'.repeat(100_000) })],
  ])('rejects %s as an id, before any call', async (_name, id) => {
    const subgraph = await startSubgraph({
      env: { SCHEMA_NODE: 'true' },
      emulator: { machines: 3, alerts: 3 },
    });
    const { status, data, errors } = await subgraph.ask('query ($id: ID!) { node(id: $id) { globalId } }', {
      variables: { id },
    });
    expect([status, data]).toEqual([200, { node: null }]);
    expect(errors).toMatchObject([
      {
        path: ['node'],
        message: expect.stringMatching(/^id must (?:be the|be a|hold one)/),
        extensions: { code: 'BAD_USER_INPUT', argumentName: 'id' },
      },
    ]);
    expect(JSON.stringify(errors).length).toBeLessThan(1_000);
    expect(subgraph.calls()).toEqual([]);
  });
});
