import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Generated parts of a page, each between markers with its name. */
export type Part = 'bench' | 'story' | 'profile' | 'exports' | 'exports-undisturbed' | 'soak';

const startOf = (part: Part) => `<!-- ${part}:start -->`;
const endOf = (part: Part) => `<!-- ${part}:end -->`;

/** Replaces the text between the markers of a page; throws RangeError without markers. */
export function replaceReport(page: string, report: string, part: Part = 'bench'): string {
  const start = page.indexOf(startOf(part));
  const end = page.indexOf(endOf(part));
  if (start < 0 || end < start) throw new RangeError(`The page lacks ${startOf(part)} and ${endOf(part)}`);
  return `${page.slice(0, start + startOf(part).length)}\n\n${report.trim()}\n\n${page.slice(end)}`;
}

/** Writes `figures.md` and the plots in `performance/` of a folder. Text outside of the markers is preserved. */
export function writeFiguresPage(
  folder: string,
  report: string,
  plots: readonly { readonly file: string; readonly svg: string }[],
): string {
  mkdirSync(join(folder, 'performance'), { recursive: true });
  const path = join(folder, 'figures.md');
  writeIntoPage(path, report);
  for (const { file, svg } of plots) writeFileSync(join(folder, 'performance', file), svg);
  return path;
}

/** Puts a report into a page, or creates a page with it. */
export function writeIntoPage(path: string, report: string, part: Part = 'bench'): void {
  const page = existsSync(path) ? readFileSync(path, 'utf8') : `${startOf(part)}\n${endOf(part)}\n`;
  writeFileSync(path, replaceReport(page, report, part));
}
