import { StepBudget } from './step-budget.js';
import { readKqlTokens, unreadable, type KqlToken } from './kql-tokens.js';

/** The contents of a pair of brackets. */
export interface KqlGroup {
  readonly kind: 'group';
  readonly open: '(' | '[' | '{';
  readonly inside: readonly KqlNode[];
  readonly start: number;
  readonly end: number;
}

export type KqlNode = KqlToken | KqlGroup;

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
/** Deeper than any hand-written query. */
const DEEPEST = 100;

/**
 * Tokenizes a query and pairs its brackets.
 *
 * @throws BadUserInputError for unbalanced brackets or text that isn't a query
 */
export function readKqlNodes(query: string, budget = new StepBudget()): readonly KqlNode[] {
  const outside: KqlNode[] = [];
  const opened: { readonly bracket: KqlToken; readonly inside: KqlNode[] }[] = [];
  for (const token of readKqlTokens(query, budget)) {
    const { inside } = opened.at(-1) ?? { inside: outside };
    if (token.kind !== 'mark' || !/[()[\]{}]/.test(token.text)) {
      inside.push(token);
    } else if (token.text in CLOSING) {
      if (opened.length >= DEEPEST) throw unreadable(query, token.start, 'brackets nested too deep');
      opened.push({ bracket: token, inside: [] });
    } else {
      const group = opened.pop();
      if (group === undefined || CLOSING[group.bracket.text] !== token.text) {
        throw unreadable(query, token.start, `an unmatched '${token.text}'`);
      }
      const { start, text } = group.bracket;
      (opened.at(-1)?.inside ?? outside).push({
        kind: 'group',
        open: text as KqlGroup['open'],
        inside: group.inside,
        start,
        end: token.end,
      });
    }
  }
  const left = opened.at(-1);
  if (left !== undefined) throw unreadable(query, left.bracket.start, `an unclosed '${left.bracket.text}'`);
  return outside;
}

export function isMark(node: KqlNode | undefined, text: string): boolean {
  return node?.kind === 'mark' && node.text === text;
}

export function isGroup(node: KqlNode | undefined, open: KqlGroup['open']): node is KqlGroup {
  return node?.kind === 'group' && node.open === open;
}

export function wordOf(node: KqlNode | undefined): string | undefined {
  return node?.kind === 'word' ? node.text : undefined;
}

export function splitBy(nodes: readonly KqlNode[], mark: string): KqlNode[][] {
  const parts: KqlNode[][] = [[]];
  for (const node of nodes) {
    if (isMark(node, mark)) parts.push([]);
    else parts.at(-1)?.push(node);
  }
  return parts;
}

export function splitByWords(nodes: readonly KqlNode[], words: readonly string[]): KqlNode[][] {
  const parts: KqlNode[][] = [[]];
  for (const node of nodes) {
    if (words.includes(wordOf(node) ?? '')) parts.push([]);
    else parts.at(-1)?.push(node);
  }
  return parts;
}

/** Removes parentheses that enclose all nodes. */
export function unwrap(nodes: readonly KqlNode[]): readonly KqlNode[] {
  let inner = nodes;
  for (;;) {
    const [only] = inner;
    if (inner.length !== 1 || !isGroup(only, '(')) return inner;
    inner = only.inside;
  }
}

/** Reads the leading operator of a pipeline part, such as `where` or `project-away`, and the remaining nodes. */
export function readOperatorName(
  part: readonly KqlNode[],
): { name: string; rest: readonly KqlNode[] } | null {
  let name = wordOf(part[0]);
  if (name === undefined) return null;
  let read = 1;
  for (;;) {
    const word = isMark(part[read], '-') && wordOf(part[read + 1]);
    const joined = part[read - 1]?.end === part[read]?.start && part[read]?.end === part[read + 1]?.start;
    if (typeof word !== 'string' || !joined) return { name, rest: part.slice(read) };
    name = `${name}-${word}`;
    read += 2;
  }
}
