import { useContext, useMemo, useRef, useState } from 'preact/hooks';
import { ask, readRefusal } from '../reads/ask.js';
import { Moment, StatusTag } from '../parts/badge.js';
import { Select, type Options } from '../parts/choices.js';
import { Empty, Loaded, ProblemNotice } from '../parts/notice.js';
import type { DataOf, VariablesOf } from '../operations.js';
import { Outcome } from '../writes/outcome.js';
import { unreachable } from '../reads/problem.js';
import { saveFile } from '../parts/save-file.js';
import { newKey } from '../writes/send-write.js';
import { readTenant, tenantOfWrite, type Session } from '../session/session.js';
import { SessionContext } from '../session/session-context.js';
import { endpoint } from '../settings.js';
import { useEvery, useNow } from '../reads/use-live.js';
import { More, useListPages } from '../reads/use-pages.js';
import { useWrite } from '../writes/use-write.js';
import { count, formatMoment, formatNumber, inWords } from '../words.js';
import type { Receipt } from '../writes/write.js';

type Export = NonNullable<DataOf<'Exports'>['defenderExports']>['nodes'][number];
type Input = VariablesOf<'StartExport'>['input'];
type Kind = Input['kind'];

const PAGE = 30;
const LOOK_EVERY_MS = 5_000;
const DAYS = 7;

const KINDS: Options<Kind> = [
  ['SOFTWARE_VULNERABILITIES', 'Vulnerabilities of software'],
  ['SOFTWARE_VULNERABILITY_CHANGES', `Changed vulnerabilities, last ${DAYS} days`],
  ['SOFTWARE_INVENTORY', 'Software'],
  ['NON_CPE_SOFTWARE_INVENTORY', 'Software without a CPE'],
  ['SECURE_CONFIGURATIONS', 'Secure configurations'],
  ['BROWSER_EXTENSIONS', 'Browser extensions'],
  ['CERTIFICATES', 'Certificates'],
  ['HARDWARE_FIRMWARE', 'Hardware and firmware'],
  ['BASELINE_COMPLIANCE', 'Baseline compliance'],
  ['INFORMATION_GATHERING', 'Gathered information'],
  ['ANTIVIRUS_HEALTH', 'Antivirus health'],
];

const FORMATS = [
  ['NDJSON', 'NDJSON: a JSON object per line'],
  ['PARQUET', 'Parquet'],
] as const;

/** Starts, cancels and downloads exports, and shows their progress. */
export function ExportsPage() {
  const [receipt, setReceipt] = useState<{ readonly of: Receipt; readonly done: string }>();
  const list = useListPages('Exports', { first: PAGE }, ({ defenderExports }) => defenderExports);
  const { asked, rows } = list;
  const onReceipt = (of: Receipt, done: string) => {
    setReceipt({ of, done });
    asked.reload();
  };
  const isRunning = rows.some(({ status }) => isOpen(status));
  const look = useMemo(() => () => isRunning && asked.reload(), [isRunning, asked.reload]);
  useEvery(LOOK_EVERY_MS, look);
  return (
    <>
      <header class="head">
        <div>
          <h1>Exports</h1>
          <p class="quiet">Files with every row of a kind in the tenant. Download them within an hour.</p>
        </div>
      </header>
      <StartExport onReceipt={onReceipt} />
      {receipt !== undefined && <Outcome receipt={receipt.of} done={receipt.done} />}
      <section class="card" aria-label="Exports of the last 24 hours">
        <Loaded asked={asked} what="exports">
          {() =>
            rows.length === 0 ? (
              <Empty>No exports in the last 24 hours.</Empty>
            ) : (
              <ul class="rows exports">
                {rows.map((row) => (
                  <ExportRow key={row.id} row={row} onReceipt={onReceipt} />
                ))}
              </ul>
            )
          }
        </Loaded>
        <More list={list}>Older exports</More>
      </section>
    </>
  );
}

type OnReceipt = (receipt: Receipt, done: string) => void;

function StartExport({ onReceipt }: { readonly onReceipt: OnReceipt }) {
  const session = useContext(SessionContext);
  const [kind, setKind] = useState<Kind>('SOFTWARE_VULNERABILITIES');
  const [format, setFormat] = useState<(typeof FORMATS)[number][0]>('NDJSON');
  // The same input, with its key, until its outcome is known: a retry starts no second export.
  const sent = useRef<Input | undefined>(undefined);
  const { busy, problem, run } = useWrite();
  const start = () =>
    run(async () => {
      const last = sent.current;
      const input = last?.kind === kind && last.format === format ? last : inputOf(kind, format);
      sent.current = input;
      const { data } = await ask(session, 'StartExport', { input });
      if (data.write === null) throw unreachable();
      if (data.write.outcome !== 'OUTCOME_UNKNOWN') sent.current = undefined;
      onReceipt(data.write, 'Export started.');
    });
  return (
    <section class="card pad" aria-label="New export">
      <form
        class="decide"
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <Select label="Rows" value={kind} options={KINDS} onChange={setKind} />
        <Select label="Format" value={format} options={FORMATS} onChange={setFormat} />
        <button type="submit" class="primary" aria-disabled={busy}>
          Start export
        </button>
        {problem !== undefined && <ProblemNotice problem={problem} />}
      </form>
    </section>
  );
}

function inputOf(kind: Kind, format: Input['format']): Input {
  const since = new Date(Date.now() - DAYS * 86_400_000).toISOString();
  return {
    kind,
    format,
    ...(kind === 'SOFTWARE_VULNERABILITY_CHANGES' && { since }),
    idempotencyKey: newKey(),
    ...tenantOfWrite(),
  };
}

function ExportRow({ row, onReceipt }: { readonly row: Export; readonly onReceipt: OnReceipt }) {
  const session = useContext(SessionContext);
  const now = useNow();
  const { busy, problem, run } = useWrite();
  const name = KINDS.find(([kind]) => kind === row.kind)?.[1] ?? inWords(row.kind);
  const cancel = () =>
    run(async () => {
      const { data } = await ask(session, 'CancelExport', {
        input: { exportId: row.id, ...tenantOfWrite() },
      });
      if (data.write === null) throw unreachable();
      onReceipt(data.write, 'Export canceled.');
    });
  const path = row.downloadPath;
  return (
    <li>
      <span class="what">
        <StatusTag status={row.status} />
      </span>
      <span class="title">
        <b>{name}</b>
        <small>
          {[
            row.format,
            count(row.rowCount, 'row'),
            `${formatNumber(Math.ceil(Number(row.byteCount) / 1_000))} kB`,
            path !== null && row.expirationTime !== null && `until ${formatMoment(row.expirationTime)}`,
            row.failure?.message,
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
        {isOpen(row.status) && <progress aria-label={`${name}: ${count(row.rowCount, 'row')} so far`} />}
        {problem !== undefined && <ProblemNotice problem={problem} />}
      </span>
      <span class="machine">
        {path !== null && (
          <button type="button" aria-disabled={busy} onClick={() => run(() => download(session, path, row))}>
            {busy ? 'Downloading…' : 'Download'}
            <span class="visually-hidden"> {name}</span>
          </button>
        )}
        {isOpen(row.status) && (
          <button type="button" aria-disabled={busy} onClick={cancel}>
            Cancel<span class="visually-hidden"> {name}</span>
          </button>
        )}
      </span>
      <span class="when">
        <Moment at={row.startTime} now={now} />
      </span>
    </li>
  );
}

function isOpen(status: Export['status']): boolean {
  return status === 'QUEUED' || status === 'RUNNING';
}

/** A link can't carry the caller's token, so the page reads the file and saves it. */
async function download(session: Session, path: string, { kind, format }: Export): Promise<void> {
  const tenant = readTenant();
  const response = await fetch(new URL(`.${path}`, endpoint), {
    headers: {
      authorization: `Bearer ${await session.token()}`,
      ...(tenant !== undefined && { 'x-defender-tenant': tenant }),
    },
  }).catch(() => {
    throw unreachable();
  });
  if (!response.ok) throw await readRefusal(response);
  const ending = format === 'PARQUET' ? 'parquet' : 'ndjson';
  saveFile(await response.blob(), `${kind.toLowerCase()}.${ending}`);
}
