import { useContext, useEffect, useState } from 'preact/hooks';
import { ask } from '../reads/ask.js';
import { Select } from '../parts/choices.js';
import type { Column } from './hunting-values.js';
import { Bones, ProblemNotice } from '../parts/notice.js';
import { SessionContext } from '../session/session-context.js';
import type { Session } from '../session/session.js';
import { settings } from '../settings.js';
import { useWrite } from '../writes/use-write.js';
import { inWords } from '../words.js';

/** The columns of a table, which a click writes into the query. A button reads them: arrow keys would read each table that they pass. */
export function TableSchema({ onChoose }: { readonly onChoose: (name: string) => void }) {
  const [chosen, setChosen] = useState('');
  const [table, setTable] = useState('');
  return (
    <section class="card pad" aria-label="Tables">
      <h2>Tables</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTable(chosen);
        }}
      >
        <Select
          label="Table"
          isOpen
          value={chosen}
          options={settings.huntingTables.map((name) => [name, name])}
          onChange={setChosen}
        />
        <div class="buttons">
          <span class="quiet">Costs 1 call per table.</span>
          <button type="submit">Show columns</button>
        </div>
      </form>
      {table !== '' && <Columns key={table} table={table} onChoose={onChoose} />}
    </section>
  );
}

function Columns({ table, onChoose }: { readonly table: string; readonly onChoose: (name: string) => void }) {
  const session = useContext(SessionContext);
  const [columns, setColumns] = useState<readonly Column[]>();
  const { busy, problem, run } = useWrite();
  const read = () => run(async () => setColumns(await columnsOf(session, table)));
  useEffect(read, []);
  if (problem !== undefined) return <ProblemNotice problem={problem} onRetry={read} />;
  if (busy || columns === undefined) return <Bones what="columns" />;
  return (
    <ul class="plain schema" aria-label={`Columns of ${table}`}>
      {columns.map(({ name, valueType }) => (
        <li key={name}>
          <button type="button" title={`Write ${name} into the query`} onClick={() => onChoose(name)}>
            {name}
          </button>{' '}
          <small>{inWords(valueType)}</small>
        </li>
      ))}
    </ul>
  );
}

/** Caller -> table -> its columns: each table costs one call while the page is open. */
const known = new WeakMap<Session, Map<string, Promise<readonly Column[]>>>();

function columnsOf(session: Session, table: string): Promise<readonly Column[]> {
  const tables = known.get(session) ?? new Map<string, Promise<readonly Column[]>>();
  known.set(session, tables);
  const asked = tables.get(table);
  if (asked !== undefined) return asked;
  // The columns that this tenant has, without a row.
  const columns = ask(session, 'Hunt', { query: `${table} | take 0`, first: 1 }).then(
    ({ data }) => data.defenderHunt?.columns ?? [],
  );
  tables.set(table, columns);
  columns.catch(() => tables.delete(table));
  return columns;
}
