import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../reads/ask.js';
import { Chips } from '../parts/choices.js';
import { HuntingRows, type HuntingResult } from './hunting-rows.js';
import { Notice, ProblemNotice } from '../parts/notice.js';
import type { Problem } from '../reads/problem.js';
import { SavedQueries } from './saved-queries.js';
import { SessionContext } from '../session/session-context.js';
import { TableSchema } from './table-schema.js';
import { useWrite } from '../writes/use-write.js';

const ROWS = 1_000;
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

/** A query in KQL and its rows, which link to machines and alerts. */
export function HuntingPage() {
  const session = useContext(SessionContext);
  const [query, setQuery] = useState(FIRST);
  const [result, setResult] = useState<HuntingResult>();
  const { busy, problem, run } = useWrite();
  const field = useRef<HTMLTextAreaElement>(null);
  const answer = useRef<HTMLDivElement>(null);
  // On a phone, the answer is below the screen.
  useEffect(() => {
    if (result !== undefined || problem !== undefined) answer.current?.scrollIntoView({ block: 'nearest' });
  }, [result, problem]);
  const insert = (name: string) => {
    if (field.current === null) return;
    const { selectionStart, selectionEnd } = field.current;
    field.current.setRangeText(name, selectionStart, selectionEnd, 'end');
    setQuery(field.current.value);
    field.current.focus();
  };
  const hunt = (text = query) =>
    run(async () => {
      setResult(undefined);
      const { data } = await ask(session, 'Hunt', { query: text, first: ROWS });
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
      <div class="columns beside">
        <section class="card pad" aria-label="Query">
          <form
            onSubmit={(event) => {
              event.preventDefault();
              hunt();
            }}
          >
            <Chips
              label="Examples"
              options={EXAMPLES.map(([title, text]) => [text, title])}
              value={query}
              onChoose={setQuery}
            />
            <label>
              <span>Query in KQL, over up to 30 days of events</span>
              <textarea
                ref={field}
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
              <button type="submit" class="primary" aria-disabled={busy}>
                {busy ? 'Hunting…' : 'Hunt'}
              </button>
            </div>
          </form>
          <SavedQueries query={query} onLoad={setQuery} />
        </section>
        <TableSchema onChoose={insert} />
      </div>
      <div class="answer" ref={answer} />
      {problem !== undefined && <ProblemNotice problem={problem} onRetry={() => hunt()} />}
      {problem !== undefined && (
        <Suggestion
          problem={problem}
          query={query}
          onUse={(corrected) => {
            setQuery(corrected);
            hunt(corrected);
          }}
        />
      )}
      {result !== undefined && <HuntingRows result={result} />}
    </>
  );
}

/** Common operators of KQL, for suggestions. */
const OPERATORS = [
  ...['count', 'distinct', 'evaluate', 'extend', 'getschema', 'join', 'limit', 'lookup', 'make-series'],
  ...['mv-apply', 'mv-expand', 'order', 'parse', 'parse-where', 'partition', 'project', 'project-away'],
  ...['project-keep', 'project-rename', 'project-reorder', 'range', 'render', 'sample', 'sample-distinct'],
  ...['serialize', 'sort', 'summarize', 'take', 'top', 'union', 'where'],
];

/** Offers the operator that a misspelled one resembles. */
function Suggestion({
  problem,
  query,
  onUse,
}: {
  readonly problem: Problem;
  readonly query: string;
  readonly onUse: (corrected: string) => void;
}) {
  const written = /\bthe operator ([\w-]{3,40}),/.exec(problem.details.message)?.[1];
  const meant = written !== undefined && closestOperator(written);
  if (!meant) return null;
  const corrected = query.replace(new RegExp(`(\\|\\s*)${written}(?![\\w-])`), `$1${meant}`);
  return (
    <Notice tone="plain">
      <p>
        Did you mean <code>{meant}</code>?
      </p>
      {corrected !== query && (
        <button type="button" onClick={() => onUse(corrected)}>
          Hunt with {meant}
        </button>
      )}
    </Notice>
  );
}

function closestOperator(written: string): string | undefined {
  const limit = written.length < 5 ? 1 : 2;
  const near = OPERATORS.map((name) => [name, distance(written.toLowerCase(), name)] as const);
  return near.filter(([, edits]) => edits <= limit).sort(([, a], [, b]) => a - b)[0]?.[0];
}

/** Insertions, deletions, replacements and swaps of neighbors that turn one text into another. */
function distance(from: string, to: string): number {
  const edits: number[][] = [];
  for (let i = 0; i <= from.length; i += 1) {
    const row = [i];
    edits.push(row);
    for (let j = 1; j <= to.length; j += 1) {
      const at = (up: number, left: number) => edits[i - up]?.[j - left] ?? Infinity;
      const isSame = from[i - 1] === to[j - 1];
      const isSwap = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row.push(
        i === 0
          ? j
          : Math.min(
              at(1, 0) + 1,
              at(0, 1) + 1,
              at(1, 1) + (isSame ? 0 : 1),
              isSwap ? at(2, 2) + 1 : Infinity,
            ),
      );
    }
  }
  return edits[from.length]?.[to.length] ?? Infinity;
}
