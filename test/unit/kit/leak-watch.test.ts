import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UnsecuredJWT } from 'jose';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { LeakWatch, suiteWatch } from '../../kit/setup/leak-watch.js';
import { watchProcess } from '../../kit/processes/watch-process.js';

// Deliberate leaks of these tests must not fail them.
afterAll(() => {
  suiteWatch.clear();
});

const TOKEN = `${new UnsecuredJWT({ oid: 'somebody', roles: [] }).encode()}c2lnbmF0dXJl`;

function startWatch(): LeakWatch {
  const watch = new LeakWatch();
  onTestFinished(watchProcess(watch));
  return watch;
}

/** A server that answers every request with a text; Express marks its answers with `app`. */
async function serve(text: string, mark: object = {}): Promise<string> {
  const server = createServer((request, response) => {
    request.resume();
    Object.assign(response, mark).end(text);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const found = (watch: LeakWatch) => watch.findLeaks().map(({ where, what }) => `${where}: ${what}`);

describe('the watch over outputs', () => {
  it('finds secrets in every form that they are written in, whichever came first', () => {
    const watch = new LeakWatch();
    watch.addOutput('log', 'wrong secret a%20secret%2Fwith%22signs');
    watch.addSecret('a secret/with"signs');
    watch.addOutput('answer', '{"x":"a secret/with\\"signs"}');
    watch.addOutput('audit', 'a secret/with"signs');
    watch.addOutput('log', 'a secret with signs');
    expect(found(watch)).toEqual(['log: a secret', 'answer: a secret', 'audit: a secret']);
  });

  it('finds every token and private key, registered or not', () => {
    const watch = new LeakWatch();
    watch.addOutput('log', `Bearer ${TOKEN}, and more`);
    watch.addOutput('log', '-----BEGIN RSA PRIVATE KEY-----');
    watch.addOutput(
      'log',
      'eyJhY2Nlc3NfdG9rZW4iOnsiYWNycyI6eyJlc3NlbnRpYWwiOnRydWUsInZhbHVlIjoiYzEifX19 are claims',
    );
    expect(found(watch)).toEqual(['log: a token', 'log: a private key']);
    expect(watch.findLeaks()[0]?.around).toBe('Bearer [here], and more');
  });

  it('finds signed links everywhere but in the answer to who asked for one', () => {
    const watch = new LeakWatch();
    const link =
      'https://x.blob.core.windows.net/a.zip?se=2026-01-01T00%3A00%3A00Z&sig=c2lnbmF0dXJlIG9mIG9uZQ%3D%3D';
    watch.addOutput('log', `Defender answered {"value":"${link}"}`);
    watch.addOutput('audit trail', link);
    watch.addOutput('answer of /graphql', link);
    watch.addOutput('log', 'https://x/a?sig=short and the word sig=nature');
    expect(found(watch)).toEqual(['log: a signed link', 'audit trail: a signed link']);
  });

  it('lets a token that is expected in answers stand there, and nowhere else', () => {
    const watch = new LeakWatch();
    watch.expectInAnswers(TOKEN);
    watch.addOutput('answer of /', `<option value="${TOKEN}">`);
    watch.addOutput('log', TOKEN);
    watch.addOutput('answer of /graphql', TOKEN.replace('c2lnbmF0dXJl', 'b3RoZXI'));
    expect(found(watch)).toEqual(['log: a token', 'answer of /graphql: a token']);
  });

  it('takes no short word for a secret', () => {
    const watch = new LeakWatch();
    watch.addSecret('wrong');
    watch.addSecret(undefined);
    watch.addOutput('log', 'The client secret is wrong');
    expect(found(watch)).toEqual([]);
  });
});

describe('the watch over a process', () => {
  it('learns secrets at token endpoints and from headers, and finds them in answers of the subgraph alone', async () => {
    const watch = startWatch();
    const entra = await serve(JSON.stringify({ access_token: 'opaque-access-token' }));
    const body = new URLSearchParams({ client_secret: 'our-client-secret', grant_type: 'x' });
    await fetch(`${entra}/tenant/oauth2/v2.0/token`, { method: 'POST', body });
    const leaking = 'our-client-secret opaque-access-token callers-own-token the-router-knows';
    const headers = { authorization: 'Bearer callers-own-token', 'router-authorization': 'the-router-knows' };
    const subgraph = await serve(leaking, { app: {} });
    await (await fetch(`${subgraph}/graphql?query=x`, { headers })).text();
    await (await fetch(await serve(leaking))).text();
    await expect.poll(() => found(watch)).toEqual(Array(4).fill('answer of /graphql: a secret'));
  });

  it('learns what scans sign in with from operations and from calls to Defender', async () => {
    const watch = startWatch();
    const names = ['communityString', 'authPassword', 'privPassword', 'keyVaultSecretName'];
    const leaking = names.map((name) => `the-${name}`).join(' ');
    const subgraph = await serve(leaking, { app: {} });
    const body = JSON.stringify({ variables: { a: names.map((name) => ({ [name]: `the-${name}` })) } });
    await (await fetch(`${subgraph}/graphql`, { method: 'POST', body })).text();
    await expect.poll(() => found(watch)).toEqual(Array(4).fill('answer of /graphql: a secret'));
  });

  it(
    'sees what is written here and by children, but not what is there to print tokens',
    { tags: 'slow' },
    async () => {
      const watch = startWatch();
      process.stderr.write(`${TOKEN}\n`);
      const script = `process.stdout.write(${JSON.stringify(TOKEN)})`;
      const child = spawn(process.execPath, ['-e', script]);
      const texts: string[] = [];
      for await (const chunk of child.stdout) texts.push(String(chunk));
      expect(texts.join('')).toBe(TOKEN);
      const printer = spawn(process.execPath, ['-e', script, 'token']);
      printer.stdout.resume();
      await once(printer, 'close');
      await expect
        .poll(() => found(watch))
        .toEqual(['standard error: a token', expect.stringMatching(/^standard output of .*-e.*: a token$/)]);
    },
  );
});
