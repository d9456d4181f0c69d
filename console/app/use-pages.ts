import { useContext, useMemo, useState } from 'preact/hooks';
import { ask, type Answer } from './ask.js';
import type { DataOf, OperationName, VariablesOf } from './operations.js';
import { SessionContext } from './session-context.js';
import { useAnswer, type Asked } from './use-answer.js';

interface Page<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface Pages<N extends OperationName, Row> {
  readonly asked: Asked<N>;
  readonly rows: readonly Row[];
  /** Reads the next page; undefined on the last one. */
  readonly showMore: (() => void) | undefined;
}

/** Reads a list page by page. A new first page replaces all pages. */
export function usePages<N extends OperationName, Row>(
  operation: N,
  variables: VariablesOf<N>,
  pageOf: (data: DataOf<N>) => Page<Row> | null,
): Pages<N, Row> {
  const session = useContext(SessionContext);
  const asked = useAnswer(operation, variables);
  const [more, setMore] = useState<{ readonly after: Answer<N>; readonly pages: readonly Page<Row>[] }>();
  const first = asked.answer && pageOf(asked.answer.data);
  const pages =
    first == null ? [] : [first, ...(more !== undefined && more.after === asked.answer ? more.pages : [])];
  const { hasNextPage = false, endCursor = null } = pages.at(-1)?.pageInfo ?? {};
  const read = async (after: string, known: Answer<N>) => {
    const { data } = await ask(session, operation, { ...variables, after });
    const page = pageOf(data);
    if (page !== null) setMore({ after: known, pages: [...pages.slice(1), page] });
  };
  const { answer } = asked;
  const rows = useMemo(() => pages.flatMap(({ nodes }) => nodes), [answer, more]);
  return {
    asked,
    rows,
    showMore:
      hasNextPage && endCursor !== null && answer !== undefined
        ? () => void read(endCursor, answer).catch(asked.reload)
        : undefined,
  };
}
