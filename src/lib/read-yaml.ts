import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import type { z } from 'zod';

const require = createRequire(import.meta.url);

/** Nested deeper, composing overflows the stack, which can end the process. */
const MAX_DEPTH = 100;
/** Tools write callers that thousands of tenants share once, and refer to them by aliases. */
const MAX_ALIASES = 10_000;
/** Decoders replace bytes that aren't UTF-8 with it. A name that contains it would match nothing. */
const UNDECODED = '\uFFFD';

/**
 * Parses a YAML text.
 *
 * @param what kind of file, for messages
 */
export function parseYaml(
  content: string,
  what: string,
  maxCharacters: number,
): { readonly value: unknown } | { readonly problems: readonly string[] } {
  if (content.length > maxCharacters) return { problems: [`the file is too long for a ${what}`] };
  const undecoded = content.indexOf(UNDECODED);
  if (undecoded >= 0) {
    const line = content.slice(0, undecoded).split('\n').length;
    return { problems: [`line ${line} of the file is not UTF-8: save it in this encoding`] };
  }
  // Loaded on demand, because most configurations have no YAML file.
  const yaml = require('yaml') as typeof Yaml;
  const lineCounter = new yaml.LineCounter();
  try {
    if (isTooDeep(content, yaml)) return { problems: [`the file is nested deeper than ${MAX_DEPTH} levels`] };
    // Pretty errors quote the file, which takes seconds for thousands of them. With `silent`, a second document is ignored.
    const options = { uniqueKeys: true, logLevel: 'error', prettyErrors: false, lineCounter } as const;
    const document = yaml.parseDocument(content, options);
    // Only the first error, because others follow from it.
    const [first] = document.errors;
    if (first !== undefined) {
      const { line, col } = lineCounter.linePos(first.pos[0]);
      if (first.code === 'MULTIPLE_DOCS')
        return { problems: [`the file has another YAML document from line ${line} on`] };
      return { problems: [`the file is not valid YAML: ${first.message} at line ${line}, column ${col}`] };
    }
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    if (countValues(value) > maxCharacters)
      return { problems: [`the aliases make the file too long for a ${what}`] };
    return { value };
  } catch (error) {
    // About an alias.
    const reason = error instanceof ReferenceError ? `: ${error.message}` : '';
    return { problems: [`the file is not readable YAML${reason}`] };
  }
}

/** Counts what an alias refers to once for each alias, as its readers do. */
function countValues(value: unknown, counts = new Map<object, number>()): number {
  if (typeof value !== 'object' || value === null) return 1;
  const known = counts.get(value);
  if (known !== undefined) return known;
  let count = 1;
  for (const part of Object.values(value)) count += countValues(part, counts);
  counts.set(value, count);
  return count;
}

function isTooDeep(content: string, { Lexer, Parser }: typeof Yaml): boolean {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(content)) {
    // Reads the tokens, without which the parser doesn't go on.
    Array.from(parser.next(lexeme));
    if (parser.stack.length > MAX_DEPTH) return true;
  }
  return false;
}

/** Describes a validation issue with its path in the file. */
export function describeIssue(issue: z.core.$ZodIssue): string[] {
  const path = describePath(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `${path === '' ? '' : `${path}: `}there is no key ${quote(key)}`);
  }
  return [`${path === '' ? 'the file' : path} ${issue.message}`];
}

/** `tenants[0].callers[1].tenant`, as in the file. */
function describePath(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`,
    )
    .join('');
}

/** Quotes part of the file for a message: truncated, on one line. */
export function quote(value: unknown): string {
  return `'${String(value)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .slice(0, 60)}'`;
}

export function unique(problems: readonly string[]): string[] {
  return [...new Set(problems)];
}
