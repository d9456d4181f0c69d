import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ask, type Answer } from './ask.js';
import type { DataOf, OperationName, VariablesOf } from './operations.js';
import { useAddress } from './routes.js';
import { SessionContext } from './session-context.js';
import { useAnswer, type Asked } from './use-answer.js';

interface Page<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface Pages<N extends OperationName, Row> {
  readonly asked: Asked<N>;
  readonly rows: readonly Row[];
  /** Whether all wanted pages were read. */
  readonly isWhole: boolean;
  readonly hasMore: boolean;
}

/** Reads a list page by page, up to a number of pages. After a reload, the old rows stay until all pages are read again. */
export function usePages<N extends OperationName, Row>(
  operation: N,
  variables: VariablesOf<N>,
  pageOf: (data: DataOf<N>) => Page<Row> | null,
  wanted: number,
): Pages<N, Row> {
  const session = useContext(SessionContext);
  const asked = useAnswer(operation, variables);
  const { answer } = asked;
  const [more, setMore] = useState<{
    readonly after: Answer<N>;
    readonly pages: readonly Page<Row>[];
    /** Whether reading the next page failed. */
    readonly isCut?: boolean;
  }>();
  const first = answer && pageOf(answer.data);
  const isCurrent = more !== undefined && more.after === answer;
  const pages = first == null ? [] : [first, ...(isCurrent ? more.pages : [])].slice(0, wanted);
  const { hasNextPage = false, endCursor = null } = pages.at(-1)?.pageInfo ?? {};
  const hasMore = hasNextPage && endCursor !== null;
  const isShort = hasMore && pages.length < wanted && !(isCurrent && more.isCut === true);
  useEffect(() => {
    if (!isShort || answer === undefined) return undefined;
    let isWanted = true;
    const rest = pages.slice(1);
    const cut = () => isWanted && setMore({ after: answer, pages: rest, isCut: true });
    ask(session, operation, { ...variables, after: endCursor }).then(({ data }) => {
      const page = pageOf(data);
      if (page === null) cut();
      else if (isWanted) setMore({ after: answer, pages: [...rest, page] });
    }, cut);
    return () => {
      isWanted = false;
    };
  }, [isShort, answer, pages.length, wanted]);
  const read = useMemo(() => pages.flatMap(({ nodes }) => nodes), [answer, more, wanted]);
  // While the pages are read once more, their earlier rows stay.
  const key = JSON.stringify(variables);
  const shown = useRef<{ readonly key: string; readonly rows: readonly Row[] }>({ key: '', rows: [] });
  if (!isShort || shown.current.key !== key || shown.current.rows.length < read.length) {
    shown.current = { key, rows: read };
  }
  return { asked, rows: shown.current.rows, isWhole: answer !== undefined && !isShort, hasMore };
}

/** The maximum number of pages in an address. */
const MAX_PAGES = 40;

/** {@link usePages} with the number of pages in the address, so that a link to it shows the same list. */
export function useListPages<N extends OperationName, Row>(
  operation: N,
  variables: VariablesOf<N>,
  pageOf: (data: DataOf<N>) => Page<Row> | null,
): Pages<N, Row> & { readonly showMore: (() => void) | undefined } {
  const [text, setText] = useAddress('pages');
  const count = /^\d{1,2}$/.test(text) ? Math.min(Math.max(Number(text), 1), MAX_PAGES) : 1;
  const pages = usePages(operation, variables, pageOf, count);
  return {
    ...pages,
    showMore: pages.hasMore && count < MAX_PAGES ? () => setText(String(count + 1)) : undefined,
  };
}
