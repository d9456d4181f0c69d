import { useContext, useState } from 'preact/hooks';
import { ask } from './ask.js';
import { Select } from './choices.js';
import type { Column } from './hunting-values.js';
import { Bones, ProblemNotice } from './notice.js';
import { SessionContext } from './session-context.js';
import type { Session } from './session.js';
import { settings } from './settings.js';
import { useWrite } from './use-write.js';
import { inWords } from './words.js';

/** Caller -> table -> its columns: each table costs one call while the page is open. */
const known = new WeakMap<Session, Map<string, readonly Column[]>>();

/** The columns of a table, which a click writes into the query. */
export function TableSchema({ onChoose }: { readonly onChoose: (name: string) => void }) {
  const session = useContext(SessionContext);
  const [table, setTable] = useState('');
  const { busy, problem, run } = useWrite();
  const tables = known.get(session) ?? new Map<string, readonly Column[]>();
  known.set(session, tables);
  const columns = tables.get(table);
  const choose = (name: string) => {
    setTable(name);
    if (tables.has(name)) return;
    run(async () => {
      // No row, and the columns that this tenant has.
      const { data } = await ask(session, 'Hunt', { query: `${name} | take 0`, first: 1 });
      if (data.defenderHunt !== null) tables.set(name, data.defenderHunt.columns);
    });
  };
  return (
    <section class="card pad" aria-label="Tables">
      <h2>Tables</h2>
      <Select
        label="Columns of the table"
        isOpen
        value={table}
        options={settings.huntingTables.map((name) => [name, name])}
        onChange={choose}
      />
      <p class="quiet">Costs 1 call per table.</p>
      {problem !== undefined && <ProblemNotice problem={problem} onRetry={() => choose(table)} />}
      {busy && <Bones what="columns" />}
      {columns !== undefined && (
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
      )}
    </section>
  );
}
