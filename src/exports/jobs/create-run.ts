import type { Dispatcher } from 'undici';
import type { Clock } from '../../lib/clock.js';
import { readOnce } from '../../lib/read-once.js';
import { noCost } from '../../defender-api/call-budget.js';
import type { CallContext } from '../../defender-api/call-context.js';
import type { DefenderDataSource } from '../../defender-api/data-source.js';
import {
  listExportFiles,
  listVulnerabilityChanges,
  type ExportFiles,
} from '../../defender-api/endpoints/exports.js';
import type { SourcedCall } from '../../defender-api/upstream-call.js';
import { ExportFailedError } from '../../errors/export-errors.js';
import { keysOrNone, type StateKeys } from '../../store/sealed-store.js';
import { KIND_METADATA } from '../kind-metadata.js';
import type { Column } from '../rows/column.js';
import { COLUMNS } from '../rows/columns.js';
import type { ExportFormat, ExportKind } from '../rows/export-kind.js';
import { createGroupFilter, type ExportGroup } from '../rows/group-filter.js';
import { readMoment } from '../rows/read-moment.js';
import type { TraceHolder, Tracing } from '../../telemetry/trace-span.js';
import { traceWork } from '../../telemetry/trace-work.js';
import { createFileOrHuntSource } from '../streams/file-or-hunt-source.js';
import { createFileSource } from '../streams/file-source.js';
import { createPageSource } from '../streams/page-source.js';
import type { RowSource } from '../streams/row-source.js';
import { createNdjsonWriter } from '../writers/ndjson-writer.js';
import type { RowWriter } from '../writers/row-writer.js';
import type { ExportRun } from './run-export.js';
import { RateLimitedError } from '../../errors/upstream-errors.js';
import { monotonicTimeOf } from '../../lib/monotonic-time.js';

export interface ExportSubject {
  readonly tenantId: string;
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  /** ISO 8601. */
  readonly since: string | null;
  readonly groups: readonly ExportGroup[] | null;
}

/** How to reach a tenant and the files it links to. */
export interface TenantReach {
  readonly dataSource: Pick<DefenderDataSource, 'fetchNow'>;
  /** Scheme and host of Defender. */
  readonly apiUrl: string;
  readonly dispatcher: Dispatcher;
  /** Each call starts its own trace, because an export may run for hours. */
  readonly tracing?: Tracing | undefined;
}

export interface RunDependencies {
  readonly id: string;
  readonly requestId: string;
  readonly reach: TenantReach;
  readonly clock: Clock;
  readonly keys: StateKeys | undefined;
  readonly signal: AbortSignal;
  readonly mostBytesRead: number;
}

/** Deadline of one call to Defender, including its wait for quota. Calls that wait longer are retried. */
const CALL_MS = 60_000;

/** Page size of changes. Pages are held in memory; the API's maximum of 200,000 rows would take 200 MB. */
const ROWS_OF_PAGE = 10_000;

/** The parts of a run shared by server jobs and the command line. */
export function createRun(
  subject: ExportSubject,
  dependencies: RunDependencies,
): Pick<ExportRun, 'subject' | 'columns' | 'source' | 'createWriter' | 'keeps' | 'signal'> {
  const { kind, format, groups } = subject;
  const columns = COLUMNS[kind];
  return {
    subject: JSON.stringify([subject.tenantId, kind, format, subject.since, groups]),
    columns,
    source: createSource(subject, dependencies),
    createWriter: () => createWriter(format, columns),
    keeps: groups === null ? undefined : createGroupFilter(columns ?? [], groups),
    signal: dependencies.signal,
  };
}

/** Loaded on demand, because few processes write Parquet, and once: each `import` takes turns of the event loop. */
const loadParquetWriter = readOnce(() => import('../writers/parquet-writer.js'));

/** @param columns undefined for rows written as received */
export async function createWriter(
  format: ExportFormat,
  columns: readonly Column[] | undefined,
): Promise<RowWriter> {
  if (format === 'NDJSON') return createNdjsonWriter(columns);
  const { createParquetWriter } = await loadParquetWriter();
  return createParquetWriter(columns);
}

function createSource({ tenantId, kind, since }: ExportSubject, dependencies: RunDependencies): RowSource {
  const { id, requestId, reach, clock, keys, signal, mostBytesRead } = dependencies;
  const { files, hunted } = KIND_METADATA[kind];
  const contextOf = (trace: TraceHolder): CallContext => ({
    tenantId,
    requestId,
    deadline: monotonicTimeOf(clock).now() + CALL_MS,
    cost: noCost(),
    lane: 'bulk',
    trace,
  });
  const ask = <T>(call: SourcedCall<T>) =>
    retryRequest(clock, signal, () =>
      traceWork(reach.tracing, 'export call', { 'defender.export.kind': kind }, (trace) =>
        reach.dataSource.fetchNow(call, contextOf(trace)),
      ),
    );
  if (files === undefined) {
    const wanted = { since: since ?? '', pageSize: ROWS_OF_PAGE };
    return createPageSource({
      clock,
      readPage: (token) => ask(listVulnerabilityChanges(wanted, token)),
    });
  }
  const filesCall = listExportFiles(files);
  const sourceOf = (listFiles: () => Promise<ExportFiles>) =>
    createFileSource({
      ...reach,
      clock,
      signal,
      exportId: id,
      keys: keysOrNone(keys),
      keepsLines: COLUMNS[kind] === undefined,
      onBytes: boundBytes(mostBytesRead),
      listFiles: async () => {
        const { generatedTime, links } = await listFiles();
        return { snapshotTime: readMoment(generatedTime) ?? generatedTime, links };
      },
    });
  return hunted === undefined
    ? sourceOf(() => ask(filesCall))
    : createFileOrHuntSource({ clock, ask, filesCall, hunted, createFileSource: sourceOf });
}

function boundBytes(most: number): (count: number) => void {
  let bytes = 0;
  return (count) => {
    bytes += count;
    if (bytes <= most) return;
    throw new ExportFailedError(
      'EXPORT_STORAGE_FULL',
      `The files of the export exceed ${most.toLocaleString('en-US')} bytes.`,
    );
  };
}

/** Above the longest rate limit window of the file operations, 1 hour. */
const MAX_WAIT_MS = 70 * 60_000;

/** Retries a request when it is rate limited, after the wait that Defender requests. The limit is 20 calls per hour. */
async function retryRequest<T>(clock: Clock, signal: AbortSignal, ask: () => Promise<T>): Promise<T> {
  const begun = clock.now();
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof RateLimitedError)) throw error;
      const waitMs = error.retryAfterSeconds * 1_000;
      if (clock.now() + waitMs - begun > MAX_WAIT_MS) throw error;
      await clock.sleep(waitMs, signal);
    }
  }
}
