import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const START = '<!-- bench:start -->';
const END = '<!-- bench:end -->';

/** Puts a report between the markers of a page, or throws RangeError when the page has none. */
export function replaceReport(page: string, report: string): string {
  const start = page.indexOf(START);
  const end = page.indexOf(END);
  if (start < 0 || end < start) throw new RangeError(`The page lacks ${START} and ${END}`);
  return `${page.slice(0, start + START.length)}\n\n${report.trim()}\n\n${page.slice(end)}`;
}

/** Writes `performance.md` and the plots in `performance/` of a folder; what the page says outside its markers stays. */
export function writePerformancePage(
  folder: string,
  report: string,
  plots: readonly { readonly file: string; readonly svg: string }[],
): string {
  mkdirSync(join(folder, 'performance'), { recursive: true });
  const path = join(folder, 'performance.md');
  writeIntoPage(path, report);
  for (const { file, svg } of plots) writeFileSync(join(folder, 'performance', file), svg);
  return path;
}

/** Puts a report into a page, or begins one with it. */
export function writeIntoPage(path: string, report: string): void {
  const page = existsSync(path) ? readFileSync(path, 'utf8') : `${START}\n${END}\n`;
  writeFileSync(path, replaceReport(page, report));
}
