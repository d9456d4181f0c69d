import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ask, type Answer } from './ask.js';
import { ProblemNotice } from '../parts/notice.js';
import type { DataOf, OperationName, VariablesOf } from '../operations.js';
import { Problem, unreachable } from './problem.js';
import { useAddress } from '../routes.js';
import { SessionContext } from '../session/session-context.js';
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
  readonly isReading: boolean;
  readonly hasMore: boolean;
  /** Why a page after the first one could not be read. */
  readonly problem: Problem | undefined;
  /** Reads the page again that could not be read. */
  readonly retry: () => void;
}

/** The pages after the first one, as far as they were read. They belong to one response for the first page. */
interface Rest<N extends OperationName, Row> {
  readonly first: Answer<N>;
  readonly pages: readonly Page<Row>[];
  readonly problem?: Problem;
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
  const [known, setRest] = useState<Rest<N, Row>>();
  const rest = known?.first === answer ? known : undefined;
  const first = answer && pageOf(answer.data);
  const pages = first == null ? [] : [first, ...(rest?.pages ?? [])].slice(0, wanted);
  const { hasNextPage = false, endCursor = null } = pages.at(-1)?.pageInfo ?? {};
  const hasMore = hasNextPage && endCursor !== null;
  const isShort = hasMore && pages.length < wanted;
  const mustRead = isShort && rest?.problem === undefined;
  useEffect(() => {
    if (!mustRead || answer === undefined) return undefined;
    let isWanted = true;
    const earlier = pages.slice(1);
    const end = (next: Omit<Rest<N, Row>, 'first'>) => isWanted && setRest({ first: answer, ...next });
    // The variables of the first page, because the page may already ask for other ones.
    ask(session, operation, { ...answer.variables, after: endCursor }).then(
      ({ data, problems }) => {
        const page = pageOf(data);
        if (page === null) end({ pages: earlier, problem: problems[0] ?? unreachable() });
        else end({ pages: [...earlier, page] });
      },
      (error: unknown) => end({ pages: earlier, problem: error instanceof Problem ? error : unreachable() }),
    );
    return () => {
      isWanted = false;
    };
  }, [mustRead, answer, pages.length, wanted]);
  const read = useMemo(() => pages.flatMap(({ nodes }) => nodes), [answer, rest, wanted]);
  const key = JSON.stringify(answer?.variables);
  const shown = useRef({ key, rows: read });
  if (!mustRead || shown.current.key !== key || shown.current.rows.length < read.length) {
    shown.current = { key, rows: read };
  }
  return {
    asked,
    rows: shown.current.rows,
    isWhole: answer !== undefined && !isShort,
    isReading: asked.busy || mustRead,
    hasMore,
    problem: isShort ? rest?.problem : undefined,
    retry: () => rest !== undefined && setRest({ first: rest.first, pages: rest.pages }),
  };
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

/** The end of a list: a button that reads its next page, or why that failed. */
export function More({
  list: { isReading, problem, retry, showMore },
  children,
}: {
  readonly list: Pick<ReturnType<typeof useListPages>, 'isReading' | 'problem' | 'retry' | 'showMore'>;
  /** The button's text. */
  readonly children: string;
}) {
  if (problem !== undefined) {
    return (
      <div class="pad">
        <ProblemNotice problem={problem} onRetry={retry} />
      </div>
    );
  }
  if (showMore === undefined) return null;
  return (
    <button type="button" class="more" aria-disabled={isReading} onClick={() => isReading || showMore()}>
      {children}
    </button>
  );
}
