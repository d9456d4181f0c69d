import { useState } from 'preact/hooks';
import { readStored, store } from '../session/browser-store.js';

interface SavedQuery {
  readonly name: string;
  readonly query: string;
}

const KEY = 'defender-subgraph hunting queries';
const MAX_QUERIES = 50;
const MAX_LENGTH = 10_000;
const MAX_NAME_LENGTH = 100;

/** Queries that this browser stores by name, for everybody who uses it. */
export function SavedQueries({
  query,
  onLoad,
}: {
  readonly query: string;
  readonly onLoad: (query: string) => void;
}) {
  const [saved, setSaved] = useState(readQueries);
  const [chosen, setChosen] = useState('');
  const [told, setTold] = useState('');
  const current = saved.find(({ name }) => name === chosen) ?? saved[0];
  const change = (next: readonly SavedQuery[], name: string, success: string) => {
    if (!store('localStorage', KEY, next))
      return setTold('The browser doesn’t allow this page to store queries.');
    setSaved(next);
    setChosen(name);
    setTold(success);
  };
  const save = (name: string) => {
    const others = saved.filter((one) => one.name !== name);
    const refusal = refusalOf(name, query, others.length);
    if (refusal !== undefined) return setTold(refusal);
    const next = [...others, { name, query }].sort((a, b) => a.name.localeCompare(b.name, 'en'));
    change(next, name, `Saved ${name} in this browser.`);
  };
  return (
    <form
      class="saved"
      aria-label="Saved queries"
      onSubmit={(event) => {
        event.preventDefault();
        const name = new FormData(event.currentTarget).get('name');
        if (typeof name === 'string') save(name.trim());
      }}
    >
      <label>
        <span>Saved queries</span>
        <select
          disabled={saved.length === 0}
          value={current?.name}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        >
          {saved.length === 0 && <option>None in this browser</option>}
          {saved.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        disabled={current === undefined}
        onClick={() => {
          if (current === undefined) return;
          onLoad(current.query);
          setTold(`Loaded ${current.name}.`);
        }}
      >
        Load
      </button>
      <button
        type="button"
        disabled={current === undefined}
        onClick={() => {
          if (current !== undefined)
            change(
              saved.filter((one) => one !== current),
              '',
              `Deleted ${current.name}.`,
            );
        }}
      >
        Delete
      </button>
      <label>
        <span>Name for the query above</span>
        <input name="name" required autocomplete="off" maxLength={MAX_NAME_LENGTH} />
      </label>
      <button type="submit">Save</button>
      <p class="quiet" role="status">
        {told}
      </p>
    </form>
  );
}

/** The rule that a query violates. */
function refusalOf(name: string, query: string, others: number): string | undefined {
  if (name === '') return 'Enter a name.';
  if (query.trim() === '') return 'Enter a query.';
  if (query.length > MAX_LENGTH) return 'A saved query has at most 10,000 characters.';
  if (others >= MAX_QUERIES) return 'This browser stores at most 50 queries. Delete one first.';
  return undefined;
}

/** Ignores entries that this page wouldn't write: other pages of this origin can write anything. */
function readQueries(): readonly SavedQuery[] {
  const stored = readStored('localStorage', KEY);
  const valid = (Array.isArray(stored) ? stored : []).filter(isSavedQuery);
  const byName = new Map(valid.map(({ name, query }) => [name, { name, query }]));
  return [...byName.values()].slice(0, MAX_QUERIES);
}

function isSavedQuery(entry: unknown): entry is SavedQuery {
  if (typeof entry !== 'object' || entry === null) return false;
  const { name, query } = entry as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string' || name.length > MAX_NAME_LENGTH || name !== name.trim()) return false;
  return typeof query === 'string' && refusalOf(name, query, 0) === undefined;
}
