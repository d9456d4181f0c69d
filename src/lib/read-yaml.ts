import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import type { z } from 'zod';

const require = createRequire(import.meta.url);

/** The value that a YAML text holds. @param what is read, for messages */
export function parseYaml(
  content: string,
  what: string,
  maxCharacters: number,
): { readonly value: unknown } | { readonly problems: readonly string[] } {
  if (content.length > maxCharacters) return { problems: [`is too long for a ${what}`] };
  // Where no setting names a YAML file, a start is spared the parser.
  const { parseDocument } = require('yaml') as typeof Yaml;
  try {
    const document = parseDocument(content, { uniqueKeys: true, logLevel: 'silent' });
    const [first] = document.errors;
    // Only the first: the others follow from it. Its first line has the place; the rest quotes the file.
    if (first !== undefined)
      return { problems: [`is no YAML: ${first.message.split('\n')[0]?.replace(/:$/, '') ?? ''}`] };
    return { value: document.toJS({ maxAliasCount: 100 }) as unknown };
  } catch {
    return { problems: ['is no YAML that can be read'] };
  }
}

/** What is wrong, with its place in the file. */
export function describeIssue(issue: z.core.$ZodIssue): string[] {
  const path = describePath(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `${path === '' ? '' : `${path}: `}there is no key ${quote(key)}`);
  }
  return [`${path === '' ? '' : `${path} `}${issue.message}`];
}

/** `tenants[0].callers[1].tenant`, as in the file. */
function describePath(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`,
    )
    .join('');
}

/** Anything of the file that a message repeats: short, on one line. */
export function quote(value: unknown): string {
  return `'${String(value)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .slice(0, 60)}'`;
}

export function unique(problems: readonly string[]): string[] {
  return [...new Set(problems)];
}
