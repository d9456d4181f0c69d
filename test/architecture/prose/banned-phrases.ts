/** A phrase that no text of this repository has. */
export interface BannedPhrase {
  /** The name that an exception gives it. */
  readonly id: string;
  readonly pattern: RegExp;
  /** One sentence that says what to write instead. */
  readonly advice: string;
}

/** Where a text has a banned phrase. */
export interface PhraseFinding {
  readonly id: string;
  readonly index: number;
  readonly phrase: string;
  readonly advice: string;
}

/** British spellings, each with the US one. Both are the beginnings of words. */
const US_SPELLINGS: readonly (readonly [british: string, american: string])[] = [
  ['analys(?:e[ds]?|ing)', 'analyze'],
  ['artefact', 'artifact'],
  ['authoris', 'authoriz'],
  ['behaviour', 'behavior'],
  ['cancell(?:ed|ing)', 'canceled, canceling'],
  ['categoris', 'categoriz'],
  ['centre', 'center'],
  ['colour', 'color'],
  ['customis', 'customiz'],
  ['favour', 'favor'],
  ['grey', 'gray'],
  ['honour', 'honor'],
  ['initialis', 'initializ'],
  ['judgement', 'judgment'],
  ['label+ed', 'labeled'],
  ['licen[c]e', 'license'],
  ['minimis', 'minimiz'],
  ['neighbour', 'neighbor'],
  ['normalis', 'normaliz'],
  ['optimis(?:e|ing|ation)', 'optimize'],
  ['organis', 'organiz'],
  ['prioritis', 'prioritiz'],
  ['recognis', 'recogniz'],
  ['serialis', 'serializ'],
  ['summaris', 'summariz'],
  ['synchronis', 'synchroniz'],
  ['travell', 'travel'],
];

/** Phrases of translated English. Sentences that begin with "What" are the matter of `findClauseSubjects`. */
export const BANNED_PHRASES: readonly BannedPhrase[] = [
  {
    id: 'whoever',
    pattern: /\bwhoever\b/gi,
    advice: 'Name the people: "Callers without the role receive FORBIDDEN."',
  },
  {
    id: 'told',
    pattern: /\b(?:is|are|was|were|be|been|being) (?:(?:not|never|only|also|then|\w+ly) )?told\b/gi,
    advice: 'Say what is returned, logged or printed: "The error names the role."',
  },
  {
    id: 'tells of',
    pattern: /\b(?:tells?|told|telling) of\b/gi,
    advice: 'Write that it reports, lists or describes.',
  },
  {
    id: 'let through',
    pattern: /\blet(?:s|ting)? (?:[\w'’]+ ){0,4}through\b/gi,
    advice: 'Write that it allows, accepts, passes on or exempts.',
  },
  { id: 'dear', pattern: /\bdear\b/gi, advice: 'Write expensive, and say what it costs.' },
  {
    id: 'taken for',
    pattern: /\btaken for\b|\b(?:takes?|took|taking) (?:it|them|this|that|these|those) for an?\b/gi,
    advice: 'Write "treated as" or "mistaken for".',
  },
  {
    id: 'hold up',
    pattern: /\b(?:holds?|held|holding) (?:\w+ )?up\b/gi,
    advice: 'Write that it delays or blocks.',
  },
  { id: 'anew', pattern: /\banew\b/gi, advice: 'Write "again", or name the act: retry, restart, reload.' },
  { id: 'so to speak', pattern: /\bso to speak\b/gi, advice: 'Leave it out.' },
  {
    id: 'give way',
    pattern: /\b(?:gives?|gave|given|giving) way\b/gi,
    advice: 'Say what happens: it waits, is evicted, is replaced, has the lower priority.',
  },
  { id: 'at hand', pattern: /\bat hand\b/gi, advice: 'Say where it is: in memory, in the cache, available.' },
  {
    id: "nobody's",
    pattern: /\bnobody['’]s\b/gi,
    advice: 'Say that it has no owner, no caller or no user.',
  },
  { id: 'of course', pattern: /\bof course\b/gi, advice: 'Leave it out.' },
  { id: 'as a rule', pattern: /\bas a rule\b/gi, advice: 'Write "usually", or say when it doesn’t hold.' },
  { id: 'in order to', pattern: /\bin order to\b/gi, advice: 'Write "to".' },
  ...US_SPELLINGS.map(([british, american]) => ({
    id: 'spelling',
    pattern: new RegExp(String.raw`\b(?:un|re|dis)?${british}\w*`, 'gi'),
    advice: `US spelling: ${american}.`,
  })),
];

/** The same, over the end of a line too. */
const SPACED_PHRASES: readonly BannedPhrase[] = BANNED_PHRASES.map((phrase) => ({
  ...phrase,
  pattern: new RegExp(phrase.pattern.source.replaceAll(' ', ' +'), 'gi'),
}));
const ANY_PHRASE = new RegExp(BANNED_PHRASES.map(({ pattern }) => pattern.source).join('|'), 'i');
const ANY_CLAUSE = /(?:^|[^\w\s,;]|\n)\s*(?:what|who|that which)\s/i;

/** Parts of a text that aren't prose: code in backticks, addresses, paths, names with a dot or an underscore. */
const NO_PROSE = /`+[^`]*`+|<[^<>\n]*>|[^\s"'“”()`]*[\w)}\]][/_=.:@](?=[\w{$])[^\s`"'“”)]*/g;

/** The text with everything that isn't prose blanked out; each character keeps its place. */
export function keepProse(text: string): string {
  return text.replace(NO_PROSE, (code) => '_'.repeat(code.length)).replace(/[\s*]/g, ' ');
}

const SENTENCE = /[^\s.!?][^.!?]*(?:[.!?](?!\s|["'”)]|$)[^.!?]*)*[.!?]?/g;
const CLAUSE_SUBJECT = /^["'“(]?(?:what|who|that which) /i;
const FINITE_VERB =
  /\b(?:is|are|was|were|has|have|had|can|could|may|might|must|will|would|does|(?<!(?:to|can|could|may|might|must|will|would|n['’]t) +)do|did|stays?|gets?|goes|needs?)(?:n['’]t)?\b/gi;
const RELATIVE =
  /\b(?:that|which|who|where|when|while|before|after|since|until|unless|once|whether|if|because|as|than|what|how)\b(?: +[\w'’]+){0,4}? +$/i;
const CLAUSE_ADVICE = 'Begin with a thing that has a name: "The service caches the answer."';

/**
 * Sentences whose subject is a clause: "What is kept is shown". A title without a period may be a noun phrase ("What queries
 * cost"), unless a second verb makes it a sentence.
 */
function findClauseSubjects(prose: string): PhraseFinding[] {
  return [...prose.matchAll(SENTENCE)].flatMap((match) => {
    const [sentence] = match;
    if (!CLAUSE_SUBJECT.test(sentence) || sentence.endsWith('?')) return [];
    const clause = sentence.split(/[;:]/)[0] ?? '';
    if (!sentence.endsWith('.') && countMainVerbs(clause) < 2) return [];
    const phrase = sentence.replaceAll(/ +/g, ' ').slice(0, 60).trim();
    return [{ id: 'clause as subject', index: match.index, phrase, advice: CLAUSE_ADVICE }];
  });
}

function countMainVerbs(clause: string): number {
  const rest = clause.replace(CLAUSE_SUBJECT, (words) => ' '.repeat(words.length));
  return [...rest.matchAll(FINITE_VERB)].filter(({ index }) => !RELATIVE.test(rest.slice(0, index))).length;
}

/** All banned phrases of a text. */
export function findPhrases(text: string): PhraseFinding[] {
  const prose = keepProse(text);
  const phrases = SPACED_PHRASES.flatMap(({ id, pattern, advice }) =>
    [...prose.matchAll(pattern)].map(({ index, 0: phrase }) => ({
      id,
      index,
      phrase: phrase.replaceAll(/ +/g, ' '),
      advice,
    })),
  );
  return [...phrases, ...findClauseSubjects(prose)].sort((one, other) => one.index - other.index);
}

/** Whether a text can have a banned phrase at all: most have none, and need no closer look. */
export function mayHavePhrases(source: string): boolean {
  return ANY_CLAUSE.test(source) || ANY_PHRASE.test(source.replaceAll(/[\s*/|#]+/g, ' '));
}
