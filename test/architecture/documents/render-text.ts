import type { RoleRule } from '../../../src/authorization/role-rule.js';

/** `a`, in backticks. */
export function code(text: string): string {
  return `\`${text}\``;
}

/** A description of the SDL as one line; what stands outside backticks is no markup, as the `_` of an id. */
export function oneLine(text: string | undefined): string {
  const line = (text ?? '').replace(/\s+/g, ' ').trim();
  return line.replace(/`[^`]*`|(?<!\w)_|_(?!\w)|\*/g, (part) => (part.length === 1 ? `\\${part}` : part));
}

/** All rules about the roles that callers need. */
export function describeRoles(rules: readonly RoleRule[]): string {
  const needed = rules.filter(({ anyOf }) => anyOf.length > 0);
  if (needed.length === 0) return 'any';
  return needed.map(({ anyOf }) => anyOf.map(code).join(' or ')).join(', and ');
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
