/** A column: its heading, and whether it contains numbers. */
export interface Column {
  readonly heading: string;
  readonly numeric?: boolean;
}

/** A Markdown table, aligned for terminals too. Escapes bars in cells. */
export function writeMarkdownTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cells = [columns.map(({ heading }) => heading), ...rows].map((row) => row.map(escapeCell));
  const widths = columns.map((_, index) => Math.max(3, ...cells.map((row) => row[index]?.length ?? 0)));
  const pad = (text: string, index: number): string => {
    const width = widths[index] ?? 0;
    return columns[index]?.numeric === true ? text.padStart(width) : text.padEnd(width);
  };
  const rule = columns.map(({ numeric }, index) => {
    const dashes = '-'.repeat(widths[index] ?? 3);
    return numeric === true ? `${dashes.slice(1)}:` : dashes;
  });
  const [head = [], ...body] = cells;
  return [head, rule, ...body].map((row) => `| ${row.map(pad).join(' | ')} |`).join('\n');
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
