import { useState } from 'preact/hooks';
import { createCsv, sortRows, textOf, type Column, type Order, type Values } from './hunting-values.js';
import { Empty, Notice } from '../parts/notice.js';
import type { DataOf } from '../operations.js';
import { linkTo } from '../routes.js';
import { saveFile } from '../parts/save-file.js';
import { count, formatMoment, formatNumber } from '../words.js';

export type HuntingResult = NonNullable<DataOf<'Hunt'>['defenderHunt']>;

/** Rows that the table shows at first, and adds at each click. */
const STEP = 200;
const NUMBERS: ReadonlySet<string> = new Set(['INT', 'LONG', 'REAL', 'DECIMAL']);

/** The rows of a query: sorted by a column, copied by column, and downloaded as CSV. */
export function HuntingRows({
  result: { columns, rows, isTruncated, warnings },
}: {
  readonly result: HuntingResult;
}) {
  const [order, setOrder] = useState<Order>();
  const [limit, setLimit] = useState(STEP);
  const [copied, setCopied] = useState('');
  const sorted = sortRows(
    rows.map(({ values }) => values as Values),
    order,
  );
  const shown = sorted.slice(0, limit);
  const copy = async (column: Column) => {
    const lines = sorted.map((values) => textOf(values, column.name).replace(/[\r\n]+/g, ' '));
    const isCopied = await navigator.clipboard?.writeText(lines.join('\n')).then(
      () => true,
      () => false,
    );
    setCopied(
      isCopied
        ? ` Copied ${count(lines.length, 'value')} of ${column.name}.`
        : ' The browser doesn’t allow this page to copy.',
    );
  };
  return (
    <section class="card hunting-rows" aria-label="Rows">
      {warnings.map(({ message }) => (
        <Notice key={message} tone="plain">
          {message}
        </Notice>
      ))}
      <div class="head">
        <p class="caption" role="status">
          {describeCount(shown.length, rows.length, isTruncated)}
          {copied}
        </p>
        {rows.length > 0 && (
          <button type="button" onClick={() => download(createCsv(columns, sorted))}>
            Download CSV
          </button>
        )}
      </div>
      {rows.length === 0 ? (
        <Empty>No results.</Empty>
      ) : (
        <div class="scroll" tabIndex={0} role="region" aria-label="Table of rows">
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <ColumnHead
                    key={column.name}
                    column={column}
                    order={order}
                    onSort={setOrder}
                    onCopy={() => void copy(column)}
                  />
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((values, index) => (
                <tr key={index}>
                  {columns.map(({ name, valueType }) => (
                    <td key={name} class={NUMBERS.has(valueType) ? 'number' : ''}>
                      <Cell name={name} values={values} type={valueType} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shown.length < rows.length && (
        <button type="button" class="more" onClick={() => setLimit(limit + STEP)}>
          Show more rows
        </button>
      )}
    </section>
  );
}

function describeCount(shown: number, read: number, isTruncated: boolean): string {
  const of = isTruncated ? 'of the first' : 'of';
  const rest = isTruncated ? ' The query has more: narrow it, or summarize.' : '';
  return `${formatNumber(shown)} ${of} ${count(read, 'row')} shown.${rest}`;
}

/** Sorts upward, then downward, then restores the query's own order. */
function ColumnHead({
  column: { name, valueType },
  order,
  onSort,
  onCopy,
}: {
  readonly column: Column;
  readonly order: Order | undefined;
  readonly onSort: (order: Order | undefined) => void;
  readonly onCopy: () => void;
}) {
  const direction = order?.column.name === name ? order.direction : undefined;
  const next = () => {
    if (direction === 'descending') return undefined;
    const column = { name, valueType };
    return { column, direction: direction === undefined ? 'ascending' : 'descending' } as const;
  };
  return (
    <th scope="col" class={NUMBERS.has(valueType) ? 'number' : ''} aria-sort={direction ?? 'none'}>
      <button type="button" class="sort" onClick={() => onSort(next())}>
        {name}
      </button>
      <button type="button" class="copy" title={`Copy ${name}`} aria-label={`Copy ${name}`} onClick={onCopy}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M5.5 5.5h8v8h-8zM10.5 3v-.5h-8v8H3" />
        </svg>
      </button>
    </th>
  );
}

function download(csv: string): void {
  const time = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  saveFile(new Blob([csv], { type: 'text/csv;charset=utf-8' }), `hunting-${time}.csv`);
}

/** A cell links to a machine by DeviceId, or by DeviceName if the row has both. */
function Cell({
  name,
  values,
  type,
}: {
  readonly name: string;
  readonly values: Values;
  readonly type: string;
}) {
  const text = textOf(values, name);
  const machineId = textOf(values, 'DeviceId');
  if (text === '') return null;
  if (name === 'DeviceId') return <a href={linkTo('machines', text)}>{text.slice(0, 8)}…</a>;
  if (name === 'DeviceName' && machineId !== '') return <a href={linkTo('machines', machineId)}>{text}</a>;
  if (name === 'AlertId') return <a href={linkTo('alerts', text)}>{text}</a>;
  if (type === 'DATETIME') return <time dateTime={text}>{formatMoment(text)}</time>;
  return <>{text}</>;
}
