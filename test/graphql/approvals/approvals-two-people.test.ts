import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_TENANT_ID } from '../../../emulator/emulator.js';
import {
  ADA,
  approvalById,
  approve,
  approver,
  reject,
  request,
  requester,
} from '../../kit/writes/approvals.js';
import { createPolicyFile } from '../../kit/writes/policy-file.js';
import { posts, startWithMachine, write } from '../../kit/writes/response-actions.js';
import { warned } from '../../kit/writes/warned.js';
import { newFolder } from '../../kit/new-folder.js';

/** Another accepted tenant, in which people of the first may be guests. */
const PARTNER = '40000000-0000-4000-8000-00000000000d';
const ROBOT = '99999999-1111-4222-8333-444444444444';
const NOT_ANOTHER = 'You requested this yourself, with another account: a second person has to approve it.';

type Claims = Readonly<Record<string, unknown>>;

async function startWithPartner(env: Readonly<Record<string, string>> = {}) {
  return startWithMachine({
    emulator: { tenants: [DEFAULT_TENANT_ID, PARTNER] },
    env: { AUTH_TENANTS: `${DEFAULT_TENANT_ID},${PARTNER}`, ...env },
  });
}

/** Ada sends a request with some claims, and an approver with other claims decides. */
async function decide(asking: Claims, deciding: Claims, env: Readonly<Record<string, string>> = {}) {
  const { subgraph, machine } = await startWithPartner(env);
  const who = requester(subgraph, { extraClaims: asking });
  const { payload } = await request(subgraph, { machineId: machine.id }, { who });
  const second = approver(subgraph, { tenantId: PARTNER, oid: randomUUID(), extraClaims: deciding });
  const { data } = await subgraph.ask('{ defenderActionApprovals { warnings { code message } } }', {
    token: await second.token(),
  });
  const { errors, payload: decision } = await approve(subgraph, payload.approval.id, second);
  const { warnings } = data.defenderActionApprovals[0];
  return { subgraph, machine, id: payload.approval.id, errors, decision, second, warnings };
}

const ADA_AT_HOME = { preferred_username: 'Ada.Lovelace@contoso.example' };
const SAME_PERSON: readonly [string, Claims, Claims][] = [
  ['the user name, in another case', ADA_AT_HOME, { preferred_username: 'ada.lovelace@CONTOSO.example' }],
  [
    'the UPN of a guest',
    ADA_AT_HOME,
    { preferred_username: 'x', upn: 'ada.lovelace_contoso.example#EXT#@partner.example' },
  ],
  [
    'the UPN of a guest without hash marks',
    ADA_AT_HOME,
    { preferred_username: 'ada.lovelace_contoso.example_EXT_@partner.example' },
  ],
  [
    'a guest who asked, and an underscore in the name',
    { preferred_username: 'ada_l_contoso.example#EXT#@corp.example' },
    { preferred_username: 'ada_l@contoso.example' },
  ],
  [
    'the name of a personal account in version 1',
    { unique_name: 'live.com#ada@outlook.example' },
    { upn: 'ada@outlook.example' },
  ],
  [
    'a verified e-mail address',
    { verified_primary_email: ['ada@mail.example'] },
    { email: 'Ada@mail.example', xms_edov: true },
  ],
  [
    'a second verified address',
    { verified_secondary_email: ['a@b.example'] },
    { email: 'A@B.example', xms_edov: '1' },
  ],
  [
    'an e-mail address that is the user name',
    ADA_AT_HOME,
    { email: 'ada.lovelace@contoso.example', xms_edov: 1 },
  ],
  ['an e-mail address that nobody verified', { email: 'ada@mail.example' }, { email: 'ADA@mail.example' }],
  [
    'an address that Entra calls unverified',
    ADA_AT_HOME,
    { email: 'ada.lovelace@contoso.example', xms_edov: false },
  ],
  [
    'a user name with an invisible character',
    ADA_AT_HOME,
    { preferred_username: 'ada.love\u200Blace@contoso.example' },
  ],
  ['a user name with wide letters', ADA_AT_HOME, { preferred_username: 'ａda.lovelace@contoso.example' }],
  ['the object id at home', {}, { home_oid: ADA.toUpperCase() }],
  [
    'the object id at home, of both accounts',
    { home_oid: 'ad000000-0000-4000-8000-000000000001' },
    { home_oid: 'ad000000-0000-4000-8000-000000000001' },
  ],
];

describe('a second account of the requester', () => {
  it.each(SAME_PERSON)('may not approve: recognized by %s', async (_by, asking, deciding) => {
    const { subgraph, machine, id, errors } = await decide(asking, deciding);
    expect(errors).toMatchObject([{ message: NOT_ANOTHER, extensions: { code: 'FORBIDDEN' } }]);
    expect(subgraph.audit().at(-1)).toMatchObject({
      type: 'accessRefused',
      coordinate: 'Mutation.approveDefenderAction',
    });
    const { receipt } = await write(
      subgraph,
      'offboardMachine',
      { machineId: machine.id, comment: 'retired', approvalId: id },
      { token: await requester(subgraph, { extraClaims: asking }).token() },
    );
    expect(receipt.refusal?.message).toContain('it is not approved yet');
    expect(posts(subgraph)).toEqual([]);
  });

  it('may reject, which is equivalent to withdrawing', async () => {
    const { subgraph, id, second } = await decide(ADA_AT_HOME, ADA_AT_HOME);
    expect((await reject(subgraph, id, second)).payload.outcome).toBe('DONE');
  });

  it.each<[string, Claims, Claims]>([
    ['no similarity', ADA_AT_HOME, { preferred_username: 'bob@contoso.example' }],
    ['the same display name', { name: 'Ada' }, { name: 'Ada' }],
    [
      'the name of a guest of another host',
      ADA_AT_HOME,
      { upn: 'ada.lovelace_fabrikam.example#EXT#@partner.example' },
    ],
    [
      'odd claims',
      ADA_AT_HOME,
      { upn: 7, verified_primary_email: { 0: 'x' }, home_oid: 'x', unique_name: '' },
    ],
  ])('is not recognized in %s', async (_what, asking, deciding) => {
    const { decision } = await decide(asking, deciding);
    expect(decision.outcome).toBe('DONE');
  });

  it.each([
    ['one dot less', 'adalovelace@contoso.example'],
    ['one dot more', 'a.da.lovelace@contoso.example'],
    ['a Cyrillic letter', 'аda.lovelace@contoso.example'],
    ['a Greek letter', 'ada.lοvelace@contoso.example'],
    ['a digit', 'ada.1ovelace@contoso.example'],
    ['an accent', 'ada.lovelacé@contoso.example'],
    ['a Cyrillic letter in the host', 'ada.lovelace@cоntoso.example'],
  ])('that differs by %s is reported to the approver before the decision', async (_what, name) => {
    const { decision, warnings } = await decide(ADA_AT_HOME, { preferred_username: name });
    const expected = [warned('RESEMBLES_REQUESTER', 'resembles that of the requester')];
    expect(warnings).toEqual(expected);
    expect(decision).toMatchObject({ outcome: 'DONE', approval: { warnings: expected } });
  });

  it.each(['ada.lovelace@fabrikam.example', 'eda.lovelace@contoso.example', 'bob@contoso.example'])(
    'does not look like %s',
    async (name) => {
      const { decision, warnings } = await decide(ADA_AT_HOME, { preferred_username: name });
      expect([decision.outcome, warnings, decision.approval.warnings]).toEqual(['DONE', [], []]);
    },
  );

  it('is recognized after a restart, by digests: no address is stored or logged', async () => {
    const directory = newFolder();
    const { subgraph, machine } = await startWithPartner({ DATA_DIR: directory });
    const ada = { ...ADA_AT_HOME, verified_primary_email: ['ada@mail.example'] };
    const who = requester(subgraph, { extraClaims: ada });
    const { payload } = await request(subgraph, { machineId: machine.id }, { who });
    await subgraph.restart();
    const again = approver(subgraph, { tenantId: PARTNER, oid: randomUUID(), extraClaims: ada });
    const { errors } = await approve(subgraph, payload.approval.id, again);
    expect(errors?.[0]?.message).toBe(NOT_ANOTHER);
    const kept = readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    expect(kept.join('')).toContain(payload.approval.id);
    for (const text of [...kept, subgraph.log(), JSON.stringify(subgraph.audit()), JSON.stringify(errors)]) {
      expect(text).not.toMatch(/lovelace|mail\.example/i);
    }
  });
});

describe('a request of an application', () => {
  it('is not approved by a person who signed in through that application', async () => {
    const { subgraph, machine } = await startWithMachine();
    const who = requester(subgraph, { appOnly: true, clientId: ROBOT });
    const { payload } = await request(subgraph, { machineId: machine.id }, { who });
    const { id } = payload.approval;
    const { errors } = await approve(subgraph, id, approver(subgraph, { clientId: ROBOT.toUpperCase() }));
    expect(errors).toMatchObject([
      {
        message:
          'An application requested this, and you signed in through it: a person who signed in through another application has to approve it.',
        extensions: { code: 'FORBIDDEN' },
      },
    ]);
    expect(await approvalById(subgraph, id, who)).toMatchObject({ state: 'PENDING' });
    expect((await approve(subgraph, id)).payload.outcome).toBe('DONE');
  });

  it('is distinct from that of a person through the same application', async () => {
    const { subgraph, machine } = await startWithMachine();
    const who = requester(subgraph, { clientId: ROBOT });
    const { payload } = await request(subgraph, { machineId: machine.id }, { who });
    const second = approver(subgraph, { clientId: ROBOT });
    expect((await approve(subgraph, payload.approval.id, second)).payload.outcome).toBe('DONE');
  });
});

describe('approverTenants', () => {
  const policy = () => createPolicyFile({ approverTenants: [DEFAULT_TENANT_ID.toUpperCase()] }).env;
  const AT_HOME = `https://sts.windows.net/${DEFAULT_TENANT_ID}/`;
  const OF_PARTNER = `https://login.microsoftonline.com/${PARTNER}/v2.0`;
  const elsewhere = `The policy allows only people of certain tenants to decide (approverTenants): your home tenant ${PARTNER} is none of them.`;
  const combined =
    'The policy allows only people of certain tenants to decide (approverTenants), and your access token does not name your home tenant.';
  const decideFrom = async (tenantId: string, extraClaims: Claims) => {
    const { subgraph, machine } = await startWithPartner(policy());
    const { payload } = await request(subgraph, { machineId: machine.id });
    const who = approver(subgraph, { tenantId, extraClaims });
    const approved = await approve(subgraph, payload.approval.id, who);
    const rejected = await reject(subgraph, payload.approval.id, who);
    return [approved, rejected].map(({ errors, payload: decision }) =>
      errors === undefined ? decision.outcome : errors[0]?.message,
    );
  };

  it.each<[string, string, Claims]>([
    ['a member', DEFAULT_TENANT_ID, {}],
    ['a member whose token says where they signed in', DEFAULT_TENANT_ID, { idp: AT_HOME, acct: 0 }],
    ['a guest who signs in at home', DEFAULT_TENANT_ID, { idp: AT_HOME, acct: 1 }],
    ['a member who is a guest elsewhere', PARTNER, { idp: AT_HOME, acct: 1 }],
    ['the same by home_tid', PARTNER, { idp: AT_HOME, home_tid: DEFAULT_TENANT_ID }],
  ])('lets %s decide', async (_who, tenantId, claims) => {
    expect(await decideFrom(tenantId, claims)).toEqual(['DONE', 'DONE']);
  });

  it.each<[string, string, Claims, string]>([
    ['a member of another tenant', PARTNER, {}, elsewhere],
    ['a guest from another tenant', DEFAULT_TENANT_ID, { idp: OF_PARTNER }, elsewhere],
    ['a guest with a personal account', DEFAULT_TENANT_ID, { idp: 'live.com' }, combined],
    ['a guest whose token has nothing else (acct)', DEFAULT_TENANT_ID, { acct: 1 }, combined],
    ['the same as a text', DEFAULT_TENANT_ID, { acct: '1' }, combined],
    ['a guest by the user name', DEFAULT_TENANT_ID, { upn: 'eve_evil.example#EXT#@corp.example' }, combined],
    ['two homes', DEFAULT_TENANT_ID, { idp: AT_HOME, home_tid: PARTNER }, combined],
    [
      'an address with only the right prefix',
      DEFAULT_TENANT_ID,
      { idp: `${AT_HOME}.evil.example/` },
      combined,
    ],
    ['a provider of their own', PARTNER, { idp: `https://evil.example/${DEFAULT_TENANT_ID}/` }, combined],
    ['no text', DEFAULT_TENANT_ID, { idp: [AT_HOME] }, combined],
  ])('does not let %s decide', async (_who, tenantId, claims, message) => {
    expect(await decideFrom(tenantId, claims)).toEqual([message, message]);
  });

  it("ends an approval once it no longer names the approver's tenant", async () => {
    const file = createPolicyFile({ approverTenants: [DEFAULT_TENANT_ID, PARTNER] });
    const { subgraph, machine } = await startWithPartner(file.env);
    const { id: approvalId } = (await request(subgraph, { machineId: machine.id })).payload.approval;
    expect((await approve(subgraph, approvalId, approver(subgraph, { tenantId: PARTNER }))).errors).toBe(
      undefined,
    );
    const offboard = async () => {
      const token = await requester(subgraph).token();
      const input = { machineId: machine.id, approvalId, comment: 'retired' };
      return (await write(subgraph, 'offboardMachine', input, { token })).receipt;
    };
    file.write({ approverTenants: [DEFAULT_TENANT_ID] });
    subgraph.clock.advance(1_000);
    expect((await offboard()).refusal).toMatchObject({
      code: 'APPROVAL_INVALID',
      message: expect.stringContaining('approverTenants'),
    });
    expect(posts(subgraph)).toEqual([]);
    file.write({ approverTenants: [DEFAULT_TENANT_ID, PARTNER] });
    subgraph.clock.advance(1_000);
    expect((await offboard()).outcome).toBe('CREATED');
  });
});
