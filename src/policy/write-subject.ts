import type { Trait } from '../config/policy.js';
import { factsOfMutation } from './mutations.js';

/** What a write is about, as far as guard rails have to know it. */
export interface WriteSubject {
  /** In lower case, each once. */
  readonly machineIds: readonly string[];
  /** Machines, indicators, alerts or whatever else is written to: at least 1. */
  readonly targets: number;
  readonly traits: ReadonlySet<Trait>;
  /** Tags that it adds or removes. */
  readonly tags: readonly string[];
  readonly isSelectiveIsolation: boolean;
  readonly acknowledged: readonly string[];
}

type Input = Readonly<Record<string, unknown>>;

/** Lists of what is written to; a list of commands, or of what is acknowledged, is none. */
const TARGET_LISTS = /(ids|values|indicators|items|alerts|machines)$/i;

/** By the names that the inputs of all mutations share, so that a new mutation is judged from its first day. */
export function subjectOf(mutation: string, input: Input): WriteSubject {
  const machineIds = [
    ...new Set(textsIn([input['machineId'], input['machineIds']]).map((id) => id.toLowerCase())),
  ];
  const lists = Object.entries(input).flatMap(([name, value]) =>
    Array.isArray(value) && TARGET_LISTS.test(name) ? [value.length] : [],
  );
  return {
    machineIds,
    targets: Math.max(1, machineIds.length, ...lists),
    traits: traitsOf(input),
    tags: factsOfMutation(mutation).namesTags === true ? tagsIn(input) : [],
    isSelectiveIsolation: isWord(input['isolationType'], 'Selective'),
    acknowledged: textsIn(input['acknowledge']),
  };
}

function traitsOf(input: Input): ReadonlySet<Trait> {
  const traits = new Set<Trait>();
  visitFields(input, (name, value) => {
    const isScript =
      /^runScript$/i.test(name) || (/^(type|command)$/i.test(name) && isWord(value, 'RunScript'));
    if (isScript) traits.add('RunScript');
    if (/action$/i.test(name) && isWord(value, 'Allowed')) traits.add('AllowedIndicator');
  });
  return traits;
}

const TAG_FIELDS = ['tag', 'tags', 'value', 'values', 'add', 'remove'];

function tagsIn(input: Input): readonly string[] {
  return TAG_FIELDS.flatMap((name) => textsIn(input[name]));
}

/** Every field that holds something, however deep; items of a list have the list's name. */
function visitFields(value: unknown, visit: (name: string, value: unknown) => void, name = ''): void {
  if (value === null || value === undefined) return;
  if (name !== '') visit(name, value);
  if (Array.isArray(value)) for (const item of value) visitFields(item, visit, name);
  else if (typeof value === 'object') {
    for (const [field, inner] of Object.entries(value)) visitFields(inner, visit, field);
  }
}

function isWord(value: unknown, word: string): boolean {
  return typeof value === 'string' && value.toLowerCase() === word.toLowerCase();
}

function textsIn(value: unknown): readonly string[] {
  return [value].flat(2).filter((item): item is string => typeof item === 'string');
}
