import { useContext, useState } from 'preact/hooks';
import { ask } from './ask.js';
import { Empty, Notice, ProblemNotice } from './notice.js';
import type { DataOf } from './operations.js';
import { linkTo } from './routes.js';
import { SessionContext } from './session-context.js';
import { useWrite } from './use-write.js';
import { count, formatMoment } from './words.js';

type Result = NonNullable<DataOf<'Hunt'>['defenderHunt']>;

const ROWS = 200;
const FIRST = `DeviceLogonEvents
| where Timestamp > ago(7d)
| summarize Logons = count() by DeviceName, DeviceId, AccountName
| sort by Logons desc`;
const EXAMPLES: readonly (readonly [title: string, query: string])[] = [
  ['Logons by machine', FIRST],
  [
    'Administrator logons',
    `DeviceLogonEvents
| where AccountName startswith "adm-"
| project Timestamp, DeviceName, DeviceId, AccountName, LogonType
| take 50`,
  ],
  [
    'PowerShell command lines',
    `DeviceProcessEvents
| where FileName =~ "powershell.exe"
| project Timestamp, DeviceName, DeviceId, AccountName, ProcessCommandLine
| take 50`,
  ],
];

/** A query in KQL and its rows, which lead on to machines and alerts. */
export function HuntingPage() {
  const session = useContext(SessionContext);
  const [query, setQuery] = useState(FIRST);
  const [result, setResult] = useState<Result>();
  const { busy, problem, run } = useWrite();
  const hunt = () =>
    run(async () => {
      setResult(undefined);
      const { data } = await ask(session, 'Hunt', { query, first: ROWS });
      setResult(data.defenderHunt ?? undefined);
    });
  return (
    <>
      <header class="head">
        <div>
          <h1>Hunting</h1>
          <p class="quiet">Query the events of all machines. Rows link to machines and alerts.</p>
        </div>
      </header>
      <form
        class="card pad hunt"
        onSubmit={(event) => {
          event.preventDefault();
          hunt();
        }}
      >
        <div class="chips" role="group" aria-label="Examples">
          {EXAMPLES.map(([title, text]) => (
            <button key={title} type="button" aria-pressed={query === text} onClick={() => setQuery(text)}>
              {title}
            </button>
          ))}
        </div>
        <label>
          <span>Query in KQL, over up to 30 days of events</span>
          <textarea
            class="code"
            rows={6}
            required
            spellcheck={false}
            value={query}
            onInput={({ currentTarget }) => setQuery(currentTarget.value)}
          />
        </label>
        <div class="buttons">
          <span class="quiet">Costs 1 call of the tenant’s hunting quota.</span>
          <button type="submit" class="primary" disabled={busy}>
            {busy ? 'Hunting…' : 'Hunt'}
          </button>
        </div>
      </form>
      {problem !== undefined && <ProblemNotice problem={problem} onRetry={hunt} />}
      {result !== undefined && <Rows result={result} />}
    </>
  );
}

function Rows({ result: { columns, rows, truncated, rowCount, warnings } }: { readonly result: Result }) {
  return (
    <section class="card" aria-label="Rows">
      {warnings.map(({ message }) => (
        <Notice key={message} tone="plain">
          {message}
        </Notice>
      ))}
      <p class="caption" role="status">
        {count(rowCount, 'row')}
        {truncated && ', more available'}
      </p>
      {rows.length === 0 ? (
        <Empty>No results.</Empty>
      ) : (
        <div class="scroll" tabIndex={0} role="region" aria-label="Table of rows">
          <table>
            <thead>
              <tr>
                {columns.map(({ name, valueType }) => (
                  <th key={name} scope="col" class={NUMBERS.has(valueType) ? 'number' : ''}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ values }, index) => (
                <tr key={index}>
                  {columns.map(({ name, valueType }) => (
                    <td key={name} class={NUMBERS.has(valueType) ? 'number' : ''}>
                      <Cell name={name} values={values as Values} type={valueType} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

type Values = Readonly<Record<string, unknown>>;

const NUMBERS: ReadonlySet<string> = new Set(['INT', 'LONG', 'REAL', 'DECIMAL']);

/** A machine is known by its id, and by its name where the id stands beside it. */
function Cell({
  name,
  values,
  type,
}: {
  readonly name: string;
  readonly values: Values;
  readonly type: string;
}) {
  const { [name]: value, DeviceId: machineId } = values;
  if (value == null) return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (text === '') return null;
  if (name === 'DeviceId') return <a href={linkTo('machines', text)}>{text.slice(0, 8)}…</a>;
  if (name === 'DeviceName' && typeof machineId === 'string' && machineId !== '')
    return <a href={linkTo('machines', machineId)}>{text}</a>;
  if (name === 'AlertId') return <a href={linkTo('alerts', text)}>{text}</a>;
  if (type === 'DATETIME') return <time dateTime={text}>{formatMoment(text)}</time>;
  return <>{text}</>;
}
