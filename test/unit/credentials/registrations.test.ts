import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WRONG_SECRET, tokenAnswer } from '../../kit/identity/token-server.js';
import {
  CLIENT_ID,
  CLIENT_SECRET,
  DEFENDER_SCOPE,
  refusalOf,
  startTokenSourceWithServer,
  TENANT_ID,
  type TokenSourceWithServer,
} from '../../kit/identity/token-source-with-server.js';

const ACTIONS_ID = '11111111-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const ACTIONS_SECRET = 'acting~secret';

let bench: TokenSourceWithServer;
afterEach(() => bench.close());

const getToken = (registration: 'reading' | 'actions', rejected?: string) =>
  bench.source.getToken({
    tenantId: TENANT_ID,
    scope: DEFENDER_SCOPE,
    registration,
    ...(rejected !== undefined && { rejected }),
  });

describe('with a second registration', () => {
  beforeEach(async () => {
    bench = await startTokenSourceWithServer({
      AZURE_CLIENT_SECRET: CLIENT_SECRET,
      DEFENDER_ACTIONS_CLIENT_ID: ACTIONS_ID,
      DEFENDER_ACTIONS_CLIENT_SECRET: ACTIONS_SECRET,
    });
  });

  it('reads and actions sign in as different apps, once each', async () => {
    const ask = () => Promise.all([bench.getToken(), getToken('reading'), getToken('actions')]);
    const [first, reading, actions] = await ask();
    expect(reading).toBe(first);
    expect(actions).not.toBe(first);
    expect(await ask()).toEqual([first, reading, actions]);
    const sent = bench.server.requests.map(({ fields }) => [fields['client_id'], fields['client_secret']]);
    expect(sent.toSorted()).toEqual(
      [
        [CLIENT_ID, CLIENT_SECRET],
        [ACTIONS_ID, ACTIONS_SECRET],
      ].toSorted(),
    );
  });

  it('a failure of one doesn’t affect the other, and names its own setting', async () => {
    bench.server.answer = ({ fields }, index) =>
      fields['client_id'] === ACTIONS_ID ? WRONG_SECRET : tokenAnswer(`token-${index}`);
    const { failure } = await refusalOf(getToken('actions'));
    expect(failure.hint).toBe(
      'The client secret is wrong: DEFENDER_ACTIONS_CLIENT_SECRET must contain the value of the secret, not its ID. Check DEFENDER_ACTIONS_CLIENT_ID too.',
    );
    expect(await getToken('reading')).toMatch(/^token-/);
    await refusalOf(getToken('actions'));
    expect(bench.server.requests).toHaveLength(2);
    expect(JSON.parse(bench.logLines[0] ?? '')).toMatchObject({ registration: 'actions' });
    expect(bench.logLines.join('')).not.toContain(ACTIONS_SECRET);
  });

  it('a rejected token is only replaced for its own registration', async () => {
    const [reading, actions] = await Promise.all([getToken('reading'), getToken('actions')]);
    const renewed = await Promise.all(Array.from({ length: 50 }, () => getToken('actions', actions)));
    expect(new Set(renewed).size).toBe(1);
    expect(renewed[0]).not.toBe(actions);
    expect(await getToken('reading')).toBe(reading);
    expect(bench.server.requests).toHaveLength(3);
  });
});

describe('without a second registration', () => {
  it('actions use the first, with the same token', async () => {
    bench = await startTokenSourceWithServer();
    const tokens = await Promise.all([getToken('actions'), getToken('reading'), bench.getToken()]);
    expect(new Set(tokens).size).toBe(1);
    expect(bench.server.requests).toHaveLength(1);
    expect(bench.server.requests[0]?.fields).toMatchObject({ client_id: CLIENT_ID });
  });
});
