import { HUNTS } from '../../config/source-table.js';
import type { ExportFiles, RawPage } from '../../defender-api/endpoints/exports.js';
import { huntPage, type HuntedRows } from '../../defender-api/endpoints/shared/rows-by-hunting.js';
import type { FetchCall, SourcedCall, UpstreamCall } from '../../defender-api/upstream-call.js';
import type { Clock } from '../../lib/clock.js';
import { createPageSource } from './page-source.js';
import type { RowSource } from './row-source.js';

export interface FileOrHuntOptions {
  readonly clock: Clock;
  /** Sends a call to its source, also again after a wait for quota. */
  readonly ask: <T>(call: SourcedCall<T>) => Promise<T>;
  readonly filesCall: UpstreamCall<ExportFiles>;
  readonly hunted: HuntedRows<object>;
  /** The rows of the files, as listed by the argument. */
  readonly createFileSource: (listFiles: () => Promise<ExportFiles>) => RowSource;
}

/**
 * Rows of the files of a snapshot, or hunted rows if Defender's API has no files any more. An interrupted run continues with
 * the source that it began with: only files have names.
 */
export function createFileOrHuntSource(options: FileOrHuntOptions): RowSource {
  const { clock, ask, filesCall, hunted } = options;
  let listed: ExportFiles | undefined;
  const files = options.createFileSource(async () => {
    const found = listed ?? (await ask(filesCall));
    listed = undefined;
    return found;
  });
  const hunts = createPageSource({ clock, readPage: (token) => readPage(hunted, token, ask) });
  let source = files;
  return {
    open: async (known, note) => {
      if (known === undefined)
        listed = await ask<ExportFiles | undefined>({
          ...(filesCall as UpstreamCall<ExportFiles | undefined>),
          // A failure leaves Defender's answer in force, so the application may hunt if this succeeds.
          otherwise: async (fetch) => {
            await readPage(hunted, null, fetch);
            return undefined;
          },
        });
      source = (known === undefined ? listed !== undefined : known.names.length > 0) ? files : hunts;
      return source.open(known, note);
    },
    read: (from) => source.read(from),
  };
}

/**
 * Pages are whole parts, because parts aren't cached here. Positions have the key of a row: the tables have no snapshots, so a
 * resumed export finds other rows.
 */
async function readPage(
  hunted: HuntedRows<object>,
  token: string | null,
  fetch: FetchCall,
): Promise<RawPage> {
  const query = { pageSize: HUNTS.rowsPerCall, token: token ?? undefined, isElsewhere: false };
  const { rows, next, tokens } = await huntPage(hunted, query, fetch);
  const withoutSource = rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'source')),
  );
  return { rows: withoutSource, tokens, next: next?.token ?? null };
}
