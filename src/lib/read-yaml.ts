import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import type { z } from 'zod';

const require = createRequire(import.meta.url);

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
  // Loaded on demand, because most configurations have no YAML file.
  const { parseDocument } = require('yaml') as typeof Yaml;
  try {
    const document = parseDocument(content, { uniqueKeys: true, logLevel: 'silent' });
    const [first] = document.errors;
    // Only the first error, because others follow from it. Its first line has the position; the rest quotes the file.
    if (first !== undefined)
      return {
        problems: [`the file is not valid YAML: ${first.message.split('\n')[0]?.replace(/:$/, '') ?? ''}`],
      };
    return { value: document.toJS({ maxAliasCount: 100 }) as unknown };
  } catch {
    return { problems: ['the file is not readable YAML'] };
  }
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
