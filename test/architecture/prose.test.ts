import { describe, expect, it } from 'vitest';
import { findPhrases } from './prose/banned-phrases.js';
import { checkProse, checkRepository } from './prose/check-prose.js';
import { findNeedless, findUnexcused } from './prose/exceptions.js';

const findings = await checkRepository();

describe('pages, descriptions, comments, messages and test titles', () => {
  it('have no banned phrase', () => {
    const lines = findUnexcused(findings).map(
      ({ path, line, phrase, advice }) => `${path}:${line} "${phrase}": ${advice}`,
    );
    expect(
      lines,
      'docs/style.md has the rules, test/architecture/prose/exceptions.ts the exceptions',
    ).toEqual([]);
  });

  it('need each exception', () => {
    expect(findNeedless(findings)).toEqual([]);
  });
});

describe('the prose rules', () => {
  const linesOf = async (path: string, source: string) =>
    (await checkProse(path, source)).map(({ line, phrase }) => `${line} ${phrase}`);

  it('read paragraphs, headings, tables and links of a page, and no code', async () => {
    const page = [
      '# Who has it can read',
      'Some `of course` text.',
      '',
      '```',
      'anew',
      '```',
      '- Callers are',
      '  told, see [what is kept anew](https://example.com/anew).',
      '',
      '| a | b |',
      '| - | - |',
      '| 1 | it is dear |',
    ].join('\n');
    expect(await linesOf('x.md', page)).toEqual(['1 Who has it can read', '7 are told', '8 anew', '12 dear']);
  });

  it('read comments, strings, templates and JSX, and no identifiers', async () => {
    const code = [
      '// Whoever comes first is',
      '// told.',
      'const behaviour = `begins ${"anew"} after it ${anew} holds up`;',
      '/** Reads it.',
      ' * @param dear is taken for one',
      ' */',
      "const url = 'https://x.example/anew', pattern = /anew at hand/;",
      "it('lets it through', () => <p>So to speak</p>);",
    ].join('\n');
    expect(await linesOf('x.tsx', code)).toEqual([
      '1 Whoever',
      '1 is told',
      '5 taken for',
      '3 holds up',
      '8 lets it through',
      '8 So to speak',
    ]);
  });

  it('read descriptions and comments of a schema', async () => {
    const sdl = '"Is dear."\ntype dear {\n  """\n  Gives way.\n  """\n  anew: Int # nobody’s\n}';
    expect(await linesOf('x.graphql', sdl)).toEqual(['1 dear', '4 Gives way', '6 nobody’s']);
  });

  it.each([
    'What is kept is shown.',
    'What stays there.',
    'Who is over it gets none.',
    'What a stream does is one of these.',
  ])('find a clause as subject: %s', (sentence) => {
    expect(findPhrases(sentence).map(({ id }) => id)).toEqual(['clause as subject']);
  });

  it.each([
    'What is kept?',
    'What a client sends',
    'Reads what is kept, and who is gone.',
    'What `x` is and what it does',
    'The behavior, the license.',
    'The catalogue of operations',
  ])('accept %s', (sentence) => {
    expect(findPhrases(sentence)).toEqual([]);
  });

  it('propose the US spelling', () => {
    expect(findPhrases('An unauthorised neighbour').map(({ advice }) => advice)).toEqual([
      'US spelling: authoriz.',
      'US spelling: neighbor.',
    ]);
  });
});
