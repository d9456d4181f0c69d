import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputFieldMap,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import type { RecordedCall } from '../../../emulator/http/request-log.js';
import { runsOf, someOf } from '../../kit/runs.js';
import { startWrites, type Input, type Write } from '../../kit/writes/writes.js';

type Path = readonly string[];

/** The end of each text. */
const HOSTILE: Readonly<Record<string, string>> = {
  quotes: `"') or ('1' eq '1`,
  path: '%2F..%2f../x?y#z',
  nul: 'a\0b',
  half: 'a\uD800b',
  line: 'a\nb',
  override: 'a\u202Eb',
  long: 'x'.repeat(100_000),
};
/** No call carries them. */
const KEPT_HERE = /^(idempotencyKey|approvalId|breakGlassReason|tenantId)$/;
/** They are sent in one line of visible characters, or recorded here alone. */
const COMMENTS = /^(comment|reason)$/;
const SIGN_IN = { type: 'AUTH_PRIV', username: 'u', authProtocol: 'SHA1', privProtocol: 'AES' };

/** The texts and ids of an input. */
function textsOf(fields: GraphQLInputFieldMap, above: Path = []): readonly Path[] {
  return Object.values(fields).flatMap(({ name, type }) => {
    const named = getNamedType(type);
    const path = [...above, name, ...(isListType(getNullableType(type)) ? ['0'] : [])];
    if (isInputObjectType(named)) return textsOf(named.getFields(), path);
    return /^(String|ID)$/.test(named.name) ? [path] : [];
  });
}

function withText(value: unknown, [key = '', ...rest]: Path, text: string): unknown {
  if (key === '0')
    return [rest.length === 0 ? text : withText((value as unknown[] | undefined)?.[0], rest, text)];
  const object = (value ?? {}) as Input;
  return { ...object, [key]: rest.length === 0 ? text : withText(object[key], rest, text) };
}

/** The input with a text at a place, and with what that place needs. */
function inputWith(input: Input, path: Path, text: string): Input {
  const { commands: _commands, ...others } = input;
  const base = path[0] === 'commands' ? { ...others, commands: [{}] } : input;
  const scan = { scanAuthenticationParams: { authPassword: 'p', privPassword: 'q', ...SIGN_IN } };
  const given = path[0] === 'scanAuthenticationParams' ? { ...base, ...scan } : base;
  const changed = withText(given, path, text) as Input;
  return path.at(-1) === 'args'
    ? (withText(changed, [...path.slice(0, -1), 'scriptName'], 'collect.ps1') as Input)
    : changed;
}

/** Without ids and the texts of a test. */
const shapeOf = ({ method, path }: RecordedCall) =>
  `${method} ${path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{30,40}|\d{2,}|script-\d+\.ps1/g, '*')}`;

/** Whether a body holds a text. A form ends lines with CRLF, and replaces half characters. */
function holds({ requestBody, operation }: RecordedCall, text: string): boolean {
  const sent = operation === 'uploadLibraryFile' ? text.replaceAll('\n', '\r\n').toWellFormed() : text;
  return JSON.stringify(requestBody ?? '').includes(JSON.stringify(sent).slice(1, -1));
}

describe('every text of every write', () => {
  it(
    'is rejected by a rule that names it, or reaches Defender as it is, in the body alone',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const { subgraph, writes, inputOf, run } = await startWrites();
      let count = 0;
      const check = async (write: Write, path: Path, known: ReadonlySet<string>, kind: string) => {
        const text = `v${String((count += 1))}${HOSTILE[kind]!}`;
        const at = `${write.name} ${path.join('.')} ${kind}`;
        subgraph.clock.advance(75_000);
        const { outcome, sent, errors } = await run(write, inputWith(await inputOf(write), path, text));
        if (outcome === 'BAD_USER_INPUT') {
          const { message, extensions } = errors![0]!;
          expect([at, extensions['argumentName']]).toEqual([
            at,
            expect.stringContaining(`input.${path[0]!}`),
          ]);
          expect([at, message.includes(String(extensions['argumentName'])), sent]).toEqual([at, true, []]);
        }
        const calls = subgraph.calls().filter((call) => !/^\/storage\/|Export$/.test(call.path));
        expect([at, calls.map(shapeOf).filter((shape) => !known.has(shape))]).toEqual([at, []]);
        const field = path.findLast((part) => part !== '0')!;
        const isSent = !KEPT_HERE.test(field) && !COMMENTS.test(field) && sent.length > 0;
        if (isSent) expect([at, sent.some((call) => holds(call, text))]).toEqual([at, true]);
      };
      for (const write of writes) {
        subgraph.clock.advance(3_700_000);
        await run(write, await inputOf(write));
        const known = new Set(subgraph.calls().map(shapeOf));
        if (write.name === 'updateDefenderIncident') known.add('POST /v1.0/security/incidents/*/comments');
        // Blocks with device groups may weaken existing ones.
        if (write.name === 'importIndicators') known.add('GET /api/indicators');
        const cases = textsOf(write.fields).flatMap((path) =>
          Object.keys(HOSTILE).map((kind) => ({ path, kind })),
        );
        for (const { path, kind } of someOf(cases, count)) await check(write, path, known, kind);
      }
      expect(count).toBeGreaterThan(runsOf(1_000));
      // Control characters must be escaped, except for the ends of lines.
      expect(subgraph.log()).not.toMatch(/(?!\n)\p{Cc}|[\u202E\uFFFD]/u);
    },
  );
});

describe('every list of targets of a write', () => {
  it('is rejected without targets, with too many, and with one of them twice', { tags: 'slow' }, async () => {
    const { subgraph, writes, inputOf, run } = await startWrites();
    const lists = writes.flatMap((write) =>
      Object.values(write.fields)
        .filter(({ name, type }) => isNonNullType(type) && isListType(type.ofType) && name !== 'commands')
        .map(({ name }) => ({ write, name })),
    );
    expect(lists.length).toBeGreaterThan(7);
    for (const { write, name } of lists) {
      subgraph.clock.advance(75_000);
      const input = await inputOf(write);
      const targets = input[name] as readonly unknown[];
      for (const list of [[], Array(5_001).fill(targets[0]), [...targets, targets[0]]]) {
        const { outcome, sent, errors } = await run(write, { ...input, [name]: list });
        const argument = String(errors?.[0]?.extensions['argumentName']);
        expect([write.name, list.length, outcome, argument, sent]).toEqual([
          write.name,
          list.length,
          'BAD_USER_INPUT',
          expect.stringContaining(`input.${name}`),
          [],
        ]);
      }
    }
  });
});
