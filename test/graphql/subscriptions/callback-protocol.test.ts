import { expect, it } from 'vitest';
import { startCallbackRouter, type CallbackRouter } from '../../kit/http/callback-router.js';
import { addAlert } from '../../kit/feed/change-alerts.js';
import { CHANGES } from '../../kit/feed/follow.js';
import { type Asserted, startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';

async function start() {
  const router = await startCallbackRouter();
  const subgraph = await startSubgraph({ env: { SUBSCRIPTION_CALLBACK_ORIGINS: router.origin } });
  return { router, subgraph };
}

/** Subscribes like Apollo Router. */
async function subscribe(
  subgraph: SubgraphUnderTest,
  callbackUrl: string,
  { extension = {}, token, query = CHANGES }: { extension?: object; token?: string; query?: string } = {},
) {
  const bearer = token ?? (await subgraph.mintToken({ roles: ['Defender.ViewData'] }));
  const ask = async () => {
    const response = await fetch(`${subgraph.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json;callbackSpec=1.0',
        authorization: `Bearer ${bearer}`,
      },
      body: JSON.stringify({
        query,
        extensions: {
          subscription: {
            callbackUrl,
            subscriptionId: 'one',
            verifier: 'proof',
            heartbeatIntervalMs: 0,
            ...extension,
          },
        },
      }),
    });
    return {
      status: response.status,
      body: (await response.json()) as { data: unknown; errors?: Asserted[] },
    };
  };
  return subgraph.passTime(ask());
}

const until = (
  subgraph: SubgraphUnderTest,
  router: CallbackRouter,
  action: 'next' | 'complete' | 'check',
  count: number,
) => subgraph.passTime(expect.poll(() => router.of(action).length).toBeGreaterThanOrEqual(count));

it(
  'checks the callback with the verifier before it responds, then sends each result',
  { tags: 'slow' },
  async () => {
    const { router, subgraph } = await start();
    let answered = false;
    router.answer = ({ action }) => {
      if (action === 'check') expect(answered).toBe(false);
      return { status: 204 };
    };
    const { status, body } = await subscribe(subgraph, `${router.origin}/callback/one`);
    answered = true;
    expect({ status, body }).toEqual({ status: 200, body: { data: null } });
    expect(router.messages[0]).toMatchObject({
      url: '/callback/one',
      kind: 'subscription',
      action: 'check',
      id: 'one',
      verifier: 'proof',
      headers: { 'subscription-protocol': 'callback/1.0' },
    });
    await until(subgraph, router, 'next', 1);
    const alert = addAlert(subgraph, 'da000000000000000001_1');
    await until(subgraph, router, 'next', 2);
    const [bookmark, change] = router.of('next');
    expect(bookmark!.payload).toMatchObject({
      data: { defenderChanges: { __typename: 'DefenderFeedBookmark' } },
    });
    expect(change).toMatchObject({ id: 'one', verifier: 'proof' });
    expect(change!.payload).toMatchObject({
      data: {
        defenderChanges: {
          __typename: 'AlertChanged',
          alert: { id: alert.id, machine: { id: alert.machineId } },
        },
      },
    });
  },
);

it("doesn't begin if the check returns 404, redirects or fails", { tags: 'slow' }, async () => {
  for (const answer of [{ status: 404 }, { status: 307, location: '/elsewhere' }, { status: 500 }]) {
    const { router, subgraph } = await start();
    router.answer = () => answer;
    const { status, body } = await subscribe(subgraph, `${router.origin}/callback/one`);
    expect(status).toBe(500);
    expect(body.errors?.[0].extensions.code).toBe('UPSTREAM_UNAVAILABLE');
    addAlert(subgraph, 'da000000000000000001_1');
    const twoIntervals = subgraph.clock.now() + 30_000;
    await subgraph.passTime(expect.poll(() => subgraph.clock.now()).toBeGreaterThan(twoIntervals));
    expect(router.of('next')).toEqual([]);
    expect(router.messages.map(({ url }) => url)).not.toContain('/elsewhere');
    expect(await (await fetch(`${subgraph.url}/metrics`)).text()).not.toMatch(
      /^defender_feed_listeners\{.*\} [1-9]/m,
    );
  }
});

it(
  'never calls outside of the configured origins, however the address is written',
  { tags: 'slow' },
  async () => {
    const { router, subgraph } = await start();
    const other = await startCallbackRouter();
    const port = new URL(router.origin).port;
    const bad = [
      `${other.origin}/callback`,
      `http://localhost:${port}/callback`,
      `http://user:password@127.0.0.1:${port}/callback`,
      `http://127.0.0.1:${port}@127.0.0.1:${new URL(other.origin).port}/callback`,
      `https://127.0.0.1:${port}/callback`,
      'http://169.254.169.254/latest/meta-data',
      'file:///etc/passwd',
      'not a url',
    ];
    for (const callbackUrl of bad) {
      const { status, body } = await subscribe(subgraph, callbackUrl);
      expect([status, body.errors?.[0].extensions.code], callbackUrl).toEqual([400, 'BAD_USER_INPUT']);
    }
    for (const extension of [{ heartbeatIntervalMs: 1 }, { verifier: 7 }, { subscriptionId: '' }]) {
      const { status } = await subscribe(subgraph, `${router.origin}/callback/one`, { extension });
      expect(status).toBe(400);
    }
    expect([...router.messages, ...other.messages]).toEqual([]);
  },
);

it('has no callbacks without the setting', async () => {
  const router = await startCallbackRouter();
  const subgraph = await startSubgraph();
  const { status } = await subscribe(subgraph, `${router.origin}/callback/one`);
  expect(status).toBe(406);
  expect(router.messages).toEqual([]);
});

it('sends heartbeats, and ends after a 404 or five failures', { tags: 'slow' }, async () => {
  for (const [answer, least] of [
    [{ status: 404 }, 1],
    [{ status: 503 }, 5],
  ] as const) {
    const { router, subgraph } = await start();
    const extension = { heartbeatIntervalMs: 1_000 };
    await subscribe(subgraph, `${router.origin}/callback/one`, { extension });
    await until(subgraph, router, 'check', 2);
    router.answer = ({ action }) => (action === 'check' ? answer : { status: 204 });
    const before = router.of('check').length;
    await subgraph.passTime(
      expect
        .poll(async () => (await fetch(`${subgraph.url}/metrics`)).text())
        .toMatch(/^defender_feed_listeners\{.*\} 0$/m),
    );
    expect(router.of('check').length - before).toBeGreaterThanOrEqual(least);
    expect(router.of('check')[1]).toMatchObject({ id: 'one', verifier: 'proof' });
  }
});

it(
  'ends if a result is rejected, and accepts no second subscription to the same address',
  { tags: 'slow' },
  async () => {
    const { router, subgraph } = await start();
    await subscribe(subgraph, `${router.origin}/callback/one`);
    const second = await subscribe(subgraph, `${router.origin}/callback/one`);
    expect(second.status).toBe(400);
    await until(subgraph, router, 'next', 1);
    router.answer = () => ({ status: 404 });
    addAlert(subgraph, 'da000000000000000001_1');
    await subgraph.passTime(
      expect
        .poll(async () => (await fetch(`${subgraph.url}/metrics`)).text())
        .toMatch(/^defender_feed_listeners\{.*\} 0$/m),
    );
    expect(router.of('next')).toHaveLength(2);
  },
);

it(
  'completes with the error and the cursor when the token expires and when the server shuts down',
  { tags: 'slow' },
  async () => {
    const { router, subgraph } = await start();
    const token = await subgraph.mintToken({ roles: ['Defender.ViewData'], expiresInSeconds: 60 });
    await subscribe(subgraph, `${router.origin}/callback/one`, { token });
    await until(subgraph, router, 'complete', 1);
    await subscribe(subgraph, `${router.origin}/callback/two`);
    await until(subgraph, router, 'next', 2);
    await subgraph.passTime(subgraph.restart());
    const codes = router.of('complete').map(({ errors }) => errors?.[0].extensions);
    expect(codes).toMatchObject([
      { code: 'UNAUTHENTICATED', cursor: expect.any(String) },
      { code: 'SUBSCRIPTION_ENDED', cursor: expect.any(String) },
    ]);
  },
);

it('returns the error of an invalid operation in the response, without a callback', async () => {
  const { router, subgraph } = await start();
  const token = await subgraph.mintToken({ roles: ['Defender.Hunting'] });
  const { body } = await subscribe(subgraph, `${router.origin}/callback/one`, { token });
  expect(body.errors?.[0].extensions.code).toBe('FORBIDDEN');
  const query = await subscribe(subgraph, `${router.origin}/callback/one`, {
    query: '{ defenderViewer { name } }',
  });
  expect(query.body).toMatchObject({ data: { defenderViewer: {} } });
  expect(router.messages).toEqual([]);
});

it('accepts a callbackUrl for one of two concurrent requests only', async () => {
  const { router, subgraph } = await start();
  const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
  const url = `${router.origin}/callback/both`;
  const answers = await Promise.all([1, 2, 3].map(() => subscribe(subgraph, url, { token })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
  expect(router.of('check')).toHaveLength(1);
});
