import { gunzipSync } from 'node:zlib';
import type { RunningService } from './running-service.js';

export type ExportRow = Readonly<Record<string, unknown>>;

export interface ExportPage {
  readonly value: ExportRow[];
  readonly '@odata.nextLink'?: string;
}

/** The rows of all pages, by the links from one to the next. */
export async function readAllPages(service: RunningService, path: string): Promise<ExportRow[]> {
  const rows: ExportRow[] = [];
  let next: string | undefined = path;
  while (next !== undefined) {
    const answer = await service.get(next);
    if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
    const page = answer.json as ExportPage;
    rows.push(...page.value);
    next = page['@odata.nextLink']?.slice(service.emulator.url.length);
  }
  return rows;
}

/** The links of an export by files. */
export async function readLinks(
  service: RunningService,
  path: string,
): Promise<{ readonly exportFiles: string[]; readonly generatedTime: string }> {
  const answer = await service.get(path);
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
  return answer.json as { exportFiles: string[]; generatedTime: string };
}

/** The rows of all files. */
export async function readFiles(links: readonly string[]): Promise<ExportRow[]> {
  const files = await Promise.all(
    links.map(async (link) => gunzipSync(Buffer.from(await (await fetch(link)).arrayBuffer())).toString()),
  );
  return files.flatMap((text) =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as ExportRow),
  );
}
