import { useContext, useEffect, useState } from 'preact/hooks';
import { isOver, type HeldChanges, type HeldState } from './held-change.js';
import { describeProblem } from '../reads/problem.js';
import { HeldContext } from '../session/session-context.js';
import { doneInWords, stepInWords } from './triage.js';
import { useNow } from '../reads/use-live.js';
import { orElse } from '../words.js';
import { describeOutcome, isDone } from '../writes/write.js';

export function useHeld(): { readonly held: HeldChanges | undefined; readonly state: HeldState | undefined } {
  const held = useContext(HeldContext);
  const [state, setState] = useState(held?.state);
  useEffect(() => {
    setState(held?.state);
    return held?.watch(() => setState(held.state));
  }, [held]);
  return { held, state };
}

/** The held change or its result, on every page. */
export function HeldNotice() {
  const { held, state } = useHeld();
  return (
    <footer class="held" aria-label="Change of alerts" aria-live="polite">
      {held !== undefined && state !== undefined && (
        <div class="notice" data-kind={state.kind}>
          <Words state={state} />
          <div class="buttons">
            {state.kind === 'held' && (
              <button type="button" class="primary" onClick={() => held.undo()}>
                Undo
              </button>
            )}
            {state.kind !== 'sending' && !isOver(state) && (
              <button type="button" onClick={() => held.sendNow()}>
                {state.kind === 'held' ? 'Send now' : 'Send again'}
              </button>
            )}
            {state.kind !== 'held' && state.kind !== 'sending' && (
              <button type="button" onClick={() => held.dismiss()}>
                {isOver(state) ? 'Dismiss' : 'Discard'}
              </button>
            )}
          </div>
        </div>
      )}
    </footer>
  );
}

function Words({ state }: { readonly state: HeldState }) {
  const { step, alerts, warnings } = state.change;
  const what = stepInWords(step, alerts.length);
  switch (state.kind) {
    case 'held':
      return (
        <div>
          <p>
            <b>{what}.</b> Not sent yet <Left dueAt={state.dueAt} />. If you close the page, the change is
            sent at once.
          </p>
          {warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </div>
      );
    case 'sending':
      return <p>{what}. Sending…</p>;
    case 'undone':
      return <p>{what}. Undone: nothing was sent.</p>;
    case 'unfinished':
      return (
        <p>
          {what}. The page ended before a response arrived. Send the change again: alerts that have it already
          don’t change twice.
        </p>
      );
    case 'failed':
      return (
        <p>
          {what}. {describeProblem(state.problem)}
        </p>
      );
    case 'answered':
      return <Result state={state} />;
  }
}

function Result({ state: { change, receipt } }: { readonly state: HeldState & { kind: 'answered' } }) {
  const { step, alerts } = change;
  const failed = (receipt.results ?? []).filter(({ outcome }) => !isDone(outcome));
  if (receipt.outcome !== 'PARTIALLY_DONE') {
    return <p>{describeOutcome(receipt, doneInWords(step, alerts.length))}</p>;
  }
  return (
    <div>
      <p>{doneInWords(step, alerts.length - failed.length)} Not changed:</p>
      <ul class="plain">
        {failed.map(({ alertId, refusal }) => (
          <li key={alertId}>
            {orElse(alerts.find(({ id }) => id === alertId)?.title, alertId)}: {refusal?.message ?? 'Unknown'}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The remaining seconds, hidden from screen readers. */
function Left({ dueAt }: { readonly dueAt: number }) {
  const now = useNow(1_000);
  return <span aria-hidden="true">({Math.max(0, Math.ceil((dueAt - now) / 1000))} s)</span>;
}
