import { seededRandom } from '../../kit/seeded-random.js';
import { HUNT_GRAMMAR } from './hunt-grammar.js';

/** The tables that Microsoft's parser knows. All have the same columns. */
export const ALLOWED_TABLES = ['DeviceInfo', 'DeviceEvents', 'AlertInfo'];
export const FOREIGN_TABLES = ['Custom_CL', 'EmailEvents'];
export const SAVED_FUNCTION = 'my_saved';
export const COLUMNS = '(DeviceId:string, A:string, B:long, C:dynamic, T:datetime)';

const NAMES = ['X', 'Y', 'Z', 'W', 'x1', 'Custom_CL', 'f', "['X']", '["Y"]', "['Custom_CL']", SAVED_FUNCTION];
const GAPS = [' ', '\n', '\t', '\r\n', '\u00a0', ' // EmailEvents\n', ' // " \' ``` ~~~ (\n', '\u3000'];

/** The placeholder of a kind of name that the hunt hasn't bound. */
const UNBOUND: Readonly<Record<string, string>> = {
  tables: 'AlertInfo',
  views: 'my_saved',
  pipes: 'my_saved',
  filters: 'table',
  texts: 'tolower',
  values: '"b"',
};
const DEEPEST = 5;
const TOKEN =
  /\s+|\/\/[^\n]*\n|[hH]?(?:```[^]*?```|~~~[^]*?~~~|@"[^"]*"|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|[\w$]+|[^\s\w]/g;

/** Hunts, most of them valid, and always the same for a seed. */
export function generateHunts(seed: number, count: number): readonly string[] {
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  let bound: [kind: string, name: string][] = [];
  let later: typeof bound = [];
  /** A name that the hunt binds at once (`bind`) or from the next statement on (`later`), or one that is bound. */
  const name = (rule: string, kind: string): string => {
    if (rule !== 'bind' && rule !== 'later') {
      const known = bound.filter(([one]) => one === rule);
      return known.length === 0 ? UNBOUND[rule]! : pick(known)[1];
    }
    const made = pick(NAMES);
    (rule === 'bind' ? bound : later).push([kind, made]);
    return made;
  };
  const grow = (rule: string, kind: string, depth: number): string => {
    if (rule === 'bind' || rule === 'later' || rule in UNBOUND) return name(rule, kind);
    if (rule === 'hunt') bound.push(...later.splice(0));
    const texts = HUNT_GRAMMAR[rule]!;
    const text = depth >= DEEPEST ? texts[0]! : pick(texts);
    return text.replaceAll(/<([a-z]+)(?:\.([a-z]+))?>/g, (_all, next: string, nextKind = '') =>
      grow(next, nextKind, depth + (rule === 'hunt' ? 0 : 1)),
    );
  };
  /** The same hunt with other gaps, or with one token changed, lost or doubled. */
  const disturb = (hunt: string): string => {
    const tokens = hunt.match(TOKEN) ?? [hunt];
    const at = Math.floor(random() * tokens.length);
    const kind = random();
    if (kind < 0.2) return tokens.map((token) => (/^\s/.test(token) ? pick(GAPS) : token)).join('');
    if (kind < 0.24) tokens.splice(at, 1);
    else if (kind < 0.27) tokens[at] = pick(tokens);
    else if (kind < 0.3) tokens.splice(at, 0, ` ${pick(tokens)} `);
    return tokens.join('');
  };
  return Array.from({ length: count }, () => {
    bound = [];
    later = [];
    return disturb(grow('hunt', '', 0));
  });
}
