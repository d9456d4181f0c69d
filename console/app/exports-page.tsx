import { useContext, useMemo, useState } from 'preact/hooks';
import { ask } from './ask.js';
import { Moment, Tag } from './badge.js';
import { Empty, Loaded, Notice, ProblemNotice } from './notice.js';
import type { DataOf, VariablesOf } from './operations.js';
import { Problem, unreachable } from './problem.js';
import { newKey } from './send-write.js';
import { readTenant, tenantOfWrite, type Session } from './session.js';
import { SessionContext } from './session-context.js';
import { endpoint } from './settings.js';
import { useEvery, useNow } from './use-live.js';
import { useListPages } from './use-pages.js';
import { useWrite } from './use-write.js';
import { count, formatMoment, formatNumber, inWords } from './words.js';
import { describeOutcome } from './write.js';

type Export = NonNullable<DataOf<'Exports'>['defenderExports']>['nodes'][number];
type Input = VariablesOf<'StartExport'>['input'];
type Kind = Input['kind'];

const PAGE = 30;
const LOOK_EVERY_MS = 5_000;
const DAYS = 7;

const KINDS: Readonly<Record<Kind, string>> = {
  SOFTWARE_VULNERABILITIES: 'Vulnerabilities of software',
  SOFTWARE_VULNERABILITY_CHANGES: `Changed vulnerabilities, last ${DAYS} days`,
  SOFTWARE_INVENTORY: 'Software',
  NON_CPE_SOFTWARE_INVENTORY: 'Software without a CPE',
  SECURE_CONFIGURATIONS: 'Secure configurations',
  BROWSER_EXTENSIONS: 'Browser extensions',
  CERTIFICATES: 'Certificates',
  HARDWARE_FIRMWARE: 'Hardware and firmware',
  BASELINE_COMPLIANCE: 'Baseline compliance',
  INFORMATION_GATHERING: 'Gathered information',
  ANTIVIRUS_HEALTH: 'Antivirus health',
};

const FORMATS = { NDJSON: 'NDJSON: a JSON object per line', PARQUET: 'Parquet' } as const;

const TONES: Readonly<Record<string, string>> = {
  QUEUED: 'severity-MEDIUM',
  RUNNING: 'severity-MEDIUM',
  READY: 'good',
  FAILED: 'severity-HIGH',
};

/** Starts, cancels and downloads exports, and shows their progress. */
export function ExportsPage() {
  const { asked, rows, showMore } = useListPages(
    'Exports',
    { first: PAGE },
    ({ defenderExports }) => defenderExports,
  );
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
      <StartExport onStarted={asked.reload} />
      <section class="card" aria-label="Exports of the last 24 hours">
        <Loaded asked={asked} what="exports">
          {() =>
            rows.length === 0 ? (
              <Empty>No exports in the last 24 hours.</Empty>
            ) : (
              <ul class="rows exports">
                {rows.map((row) => (
                  <ExportRow key={row.id} row={row} onChanged={asked.reload} />
                ))}
              </ul>
            )
          }
        </Loaded>
        {showMore !== undefined && (
          <button type="button" class="more" onClick={showMore}>
            Older exports
          </button>
        )}
      </section>
    </>
  );
}

function StartExport({ onStarted }: { readonly onStarted: () => void }) {
  const session = useContext(SessionContext);
  const [kind, setKind] = useState<Kind>('SOFTWARE_VULNERABILITIES');
  const [format, setFormat] = useState<keyof typeof FORMATS>('NDJSON');
  const [told, setTold] = useState('');
  const { busy, problem, run } = useWrite();
  const start = () =>
    run(async () => {
      setTold('');
      const since = new Date(Date.now() - DAYS * 86_400_000).toISOString();
      const input = {
        kind,
        format,
        ...(kind === 'SOFTWARE_VULNERABILITY_CHANGES' && { since }),
        idempotencyKey: newKey(),
        ...tenantOfWrite(),
      };
      const { data } = await ask(session, 'StartExport', { input });
      if (data.write !== null) setTold(describeOutcome(data.write, 'Export started.'));
      onStarted();
    });
  return (
    <section class="card pad" aria-label="New export">
      <form
        class="decide"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) start();
        }}
      >
        <Select label="Rows" value={kind} options={KINDS} onChange={(value) => setKind(value as Kind)} />
        <Select
          label="Format"
          value={format}
          options={FORMATS}
          onChange={(value) => setFormat(value as keyof typeof FORMATS)}
        />
        <button type="submit" class="primary" aria-disabled={busy}>
          Start export
        </button>
        {problem !== undefined && <ProblemNotice problem={problem} />}
        {told !== '' && <Notice tone="plain">{told}</Notice>}
      </form>
    </section>
  );
}

function Select({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: Readonly<Record<string, string>>;
  readonly onChange: (value: string) => void;
}) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {Object.entries(options).map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function ExportRow({ row, onChanged }: { readonly row: Export; readonly onChanged: () => void }) {
  const session = useContext(SessionContext);
  const now = useNow();
  const { busy, problem, run } = useWrite();
  const name = Object.hasOwn(KINDS, row.kind) ? KINDS[row.kind] : inWords(row.kind);
  const cancel = () =>
    run(async () => {
      await ask(session, 'CancelExport', { input: { id: row.id, ...tenantOfWrite() } });
      onChanged();
    });
  const path = row.downloadPath;
  return (
    <li>
      <span class="what">
        <Tag tone={TONES[row.status] ?? 'plain'}>{inWords(row.status)}</Tag>
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
          <button type="button" disabled={busy} onClick={() => run(() => download(session, path, row))}>
            {busy ? 'Downloading…' : 'Download'}
            <span class="visually-hidden"> {name}</span>
          </button>
        )}
        {isOpen(row.status) && (
          <button type="button" disabled={busy} onClick={cancel}>
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
  if (!response.ok) {
    throw new Problem({
      code: response.status === 401 ? 'UNAUTHENTICATED' : 'DOWNLOAD_FAILED',
      message: 'The file can’t be downloaded. It may have expired.',
    });
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = `${kind.toLowerCase()}.${format === 'PARQUET' ? 'parquet' : 'ndjson'}`;
  link.click();
  // Some browsers read the file after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
