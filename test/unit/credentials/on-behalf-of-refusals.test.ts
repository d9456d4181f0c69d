import { inspect } from 'node:util';
import { decodeJwt } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  delegatedAnswer,
  errorOf,
  startOnBehalfOfWithServer,
  type OnBehalfOfWithServer,
} from '../../kit/identity/on-behalf-of-with-server.js';
import { WRONG_SECRET, type TokenAnswer } from '../../kit/identity/token-server.js';
import { CLIENT_ID, CLIENT_SECRET, TENANT_ID } from '../../kit/identity/token-source-with-server.js';

const MINUTE = 60_000;
const ADA = '11111111-2222-4333-8444-000000000001';
const BOB = '11111111-2222-4333-8444-000000000002';

let bench: OnBehalfOfWithServer;
beforeEach(async () => {
  bench = await startOnBehalfOfWithServer();
});
afterEach(() => bench.close());

const oidIn = (token: string) => decodeJwt(token)['oid'];
describe('an exchange that fails', () => {
  it("is cached for the caller's token, and retried for a new one", async () => {
    const claims = '{"access_token":{"capolids":{"essential":true,"values":["p~"]}}}';
    bench.answerPerson(ADA, {
      status: 400,
      body: { error: 'interaction_required', error_description: 'AADSTS50079: x', claims },
    });
    const callerToken = bench.callerToken(ADA);
    for (let call = 0; call < 5; call += 1) await errorOf(bench.getToken(ADA, callerToken));
    expect(bench.requestsOf(ADA)).toHaveLength(1);
    bench.server.answer = (request, index) => delegatedAnswer(request, index);
    expect(oidIn(await bench.getToken(ADA, bench.callerToken(ADA, { capolids: ['p~'] })))).toBe(ADA);
  });

  it.each<[string, TokenAnswer, object]>([
    [
      'conditional access',
      {
        status: 400,
        body: {
          error: 'interaction_required',
          error_description: 'AADSTS50079: enroll',
          claims: '{"access_token":{"capolids":{"essential":true,"values":["p~"]}}}',
        },
      },
      {
        name: 'StepUpRequiredError',
        code: 'FORBIDDEN',
        message:
          'Conditional access requires additional authentication (AADSTS50079): sign in again with the claims of this error.',
        extensions: {
          requiredRoles: [],
          claims: Buffer.from('{"access_token":{"capolids":{"essential":true,"values":["p~"]}}}').toString(
            'base64',
          ),
        },
      },
    ],
    [
      'claims that are none',
      {
        status: 400,
        body: { error: 'interaction_required', error_description: 'AADSTS50079: x', claims: '<p>no</p>' },
      },
      { name: 'UnauthenticatedError', extensions: {} },
    ],
    [
      'consent that is missing',
      {
        status: 400,
        body: {
          error: 'invalid_grant',
          error_description: 'AADSTS65001: nobody consented',
          suberror: 'consent_required',
        },
      },
      {
        code: 'UPSTREAM_FORBIDDEN',
        message:
          'This service has no consent to act on your behalf in Defender (AADSTS65001): an administrator must consent to its delegated permissions.',
      },
    ],
    [
      'a sign-in that was revoked',
      { status: 400, body: { error: 'invalid_grant', error_description: 'AADSTS50173: revoked' } },
      {
        code: 'UNAUTHENTICATED',
        message:
          'Microsoft Entra does not accept your sign-in for acting on your behalf (AADSTS50173): sign in again.',
      },
    ],
    [
      'a wrong secret of ours',
      WRONG_SECRET,
      {
        code: 'UPSTREAM_UNAVAILABLE',
        message: 'This service could not sign in to Microsoft Entra (AADSTS7000215).',
      },
    ],
    [
      'an HTML page',
      { status: 200, body: '<html>Sign in to the guest network</html>' },
      { code: 'UPSTREAM_UNAVAILABLE', failure: { oauthError: 'not-json', permanent: false } },
    ],
  ])('because of %s returns a remedy to the caller', async (_what, answer, expected) => {
    bench.answerPerson(ADA, answer);
    expect(await errorOf(bench.getToken(ADA))).toMatchObject(expected);
    expect(bench.logLines).toHaveLength(1);
    expect(JSON.parse(bench.logLines[0] ?? '')).toMatchObject({ oid: ADA, tenantId: TENANT_ID });
  });
});

describe('before any request', () => {
  afterEach(() => {
    expect(bench.server.requests).toEqual([]);
  });

  it('an application is rejected', async () => {
    for (const overrides of [{ scp: undefined }, { scp: '' }, { idtyp: 'app' }]) {
      expect(await errorOf(bench.getToken(ADA, bench.callerToken(ADA, overrides)))).toMatchObject({
        code: 'FORBIDDEN',
        message: expect.stringContaining('applications cannot request them'),
      });
    }
  });

  it('a person of another tenant is rejected', async () => {
    const callerToken = bench.callerToken(ADA, { tid: CLIENT_ID });
    expect(await errorOf(bench.getToken(ADA, callerToken))).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('an expired token is rejected', async () => {
    const callerToken = bench.callerToken(ADA);
    bench.clock.advance(60 * MINUTE);
    expect(await errorOf(bench.getToken(ADA, callerToken))).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('a token of another person is an internal error', async () => {
    await expect(bench.getToken(BOB, bench.callerToken(ADA))).rejects.toThrow(
      "The caller's token does not belong to the person to act for",
    );
  });
});

describe('tokens and secrets', () => {
  it("don't appear in inspect output, JSON, logs, and errors", async () => {
    const callerToken = bench.callerToken(ADA);
    const token = await bench.getToken(ADA, callerToken);
    bench.server.answer = ({ fields }) => ({
      status: 400,
      body: {
        error: 'invalid_request',
        error_description: `AADSTS1: ${fields['assertion']} ${CLIENT_SECRET}`,
      },
    });
    const error = await errorOf(bench.getToken(BOB));
    const seen = [
      inspect({ source: bench.source, callerToken }, { depth: 20, showHidden: true, getters: true }),
      JSON.stringify({ callerToken }),
      inspect(error, { depth: 20, showHidden: true }),
      ...bench.logLines,
    ].join('\n');
    expect(seen).toContain('[jwt] [secret]');
    expect(seen).not.toMatch(/eyJ[\w-]+\./);
    for (const hidden of [CLIENT_SECRET, token, callerToken.reveal()]) expect(seen).not.toContain(hidden);
  });
});
