import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

const [readme = '', tutorial = '', approvals = '', actions = '', sessions = ''] = [
  'README.md',
  'docs/get-started.md',
  'docs/approvals.md',
  'docs/response-actions.md',
  'docs/live-response.md',
].map((path) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));
const blocks = (page: string, language: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text]) => text ?? '');
const [query = ''] = blocks(readme, 'graphql');
const [queryAnswer = '{}'] = blocks(readme, 'json');
const [mutation = ''] = blocks(tutorial, 'graphql');
const [mutationAnswer = '{}'] = blocks(tutorial, 'json');

const [walk = ''] = blocks(approvals, 'sh');
const hasCurl = spawnSync('curl', ['--version']).status === 0;

/** The tenant of the demo. */
const STORY = { story: 'phishing' } as const;
const LIVE_RESPONSE = ['Run', 'Collect', 'Library'].map((part) => `Defender.LiveResponse.${part}`);

/** Ids are random, and comments begin with one. */
function withoutNewIds(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>'));
}

describe('the README and the first page after it', () => {
  it("show a query with the demo's response", { tags: ['slow', 'defender-first'] }, async () => {
    const subgraph = await startSubgraph({ emulator: STORY });
    const { data } = await subgraph.ask(query);
    expect({ data }).toEqual(JSON.parse(queryAnswer));
    expect(subgraph.calls()).toHaveLength(2);
  });

  it("show a mutation with the demo's response, except for ids", async () => {
    const subgraph = await startSubgraph({ emulator: STORY });
    const token = await subgraph.mintToken({
      roles: ['Defender.ViewData', 'Defender.ActiveRemediation'],
      name: 'demo',
    });
    const { data } = await subgraph.ask(mutation, { token });
    expect(withoutNewIds({ data })).toEqual(withoutNewIds(JSON.parse(mutationAnswer)));
  });
});

describe('the pages of actions', () => {
  it('name a machine of the demo in their mutations', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph({ emulator: STORY });
    const roles = ['Defender.ViewData', 'Defender.ActiveRemediation', ...LIVE_RESPONSE];
    const [isolation = '', session = ''] = [actions, sessions].map((page) => blocks(page, 'graphql')[0]);
    const checked = await subgraph.ask(isolation, { roles });
    expect(checked).toMatchObject({ errors: undefined, data: { isolateMachine: { outcome: 'DRY_RUN' } } });
    const asked = await subgraph.ask(session, { roles });
    expect(asked).toMatchObject({
      errors: undefined,
      data: { runDefenderLiveResponse: { refusal: { code: 'APPROVAL_REQUIRED' } } },
    });
  });
});

describe('the page of approvals', () => {
  it.skipIf(!hasCurl)('has commands that run as written, with the outcomes that it names', async () => {
    const subgraph = await startSubgraph({ emulator: STORY });
    const env = { ...process.env, URL: subgraph.url, EMULATOR: subgraph.emulator.url };
    const { stdout } = await subgraph.passTime(promisify(execFile)('sh', ['-c', walk], { env }));
    const outcomes = [...stdout.matchAll(/"outcome":"(\w+)"/g)].map(([, outcome]) => outcome);
    expect([outcomes, stdout]).toEqual([
      ['APPROVAL_REQUIRED', 'DONE', 'CREATED'],
      expect.stringContaining('"reason":"ticket 4711"'),
    ]);
  });
});
