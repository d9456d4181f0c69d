export interface Identified {
  readonly id: string;
}

/** No page says whether ids of digits are sorted as numbers or as text: the rows themselves tell. */
export function orderOf(rows: readonly Identified[]): (a: string, b: string) => number {
  const areNumbers = rows.every(({ id }, index) => {
    const before = rows[index - 1];
    return /^\d+$/.test(id) && (before === undefined || compareNumbers(before.id, id) < 0);
  });
  return areNumbers ? compareNumbers : compareText;
}

function compareNumbers(a: string, b: string): number {
  return a.length - b.length || compareText(a, b);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
