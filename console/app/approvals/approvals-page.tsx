import { useCallback, useContext, useState } from 'preact/hooks';
import { ApprovalCard } from './approval-card.js';
import { Empty, Loaded } from '../parts/notice.js';
import type { ApprovalRow } from '../operations.js';
import { Outcome } from '../writes/outcome.js';
import { ViewerContext } from '../session/session-context.js';
import { settings } from '../settings.js';
import { useAnswer } from '../reads/use-answer.js';
import { useApprovalChanges } from '../reads/use-live.js';
import type { Receipt } from '../writes/write.js';

/** The demo has two people to play. */
const hasSecondPerson = settings.callers.some(({ name }) => name === 'a second person');
const HOW_TO_TRY =
  ' To try it: offboard a machine, request approval, and return as the caller “a second person”.';

/** Approved writes of the caller, requests that wait for a decision, and the caller's ended requests. */
export function ApprovalsPage() {
  const open = useAnswer('OpenApprovals', {});
  const ended = useAnswer('EndedApprovals', {});
  const me = useContext(ViewerContext)?.oid;
  // Here and not beside its button: a decided or sent approval leaves its section, and its card with it.
  const [receipt, setReceipt] = useState<{ readonly of: Receipt; readonly done: string | undefined }>();
  const reload = useCallback(() => {
    open.reload();
    ended.reload();
  }, [open.reload, ended.reload]);
  useApprovalChanges(reload);
  const onReceipt = (of: Receipt, done?: string) => {
    setReceipt({ of, done });
    reload();
  };
  const cards = (approvals: readonly ApprovalRow[]) =>
    approvals.map((approval) => (
      <ApprovalCard
        key={approval.id}
        approval={approval}
        isMine={approval.requester.oid === me}
        onReceipt={onReceipt}
      />
    ));
  const ofState = (state: ApprovalRow['state']) =>
    (open.answer?.data.defenderActionApprovals ?? []).filter((approval) => approval.state === state);
  const ready = ofState('APPROVED').filter(({ requester }) => requester.oid === me);
  const past = ended.answer?.data.defenderActionApprovals ?? [];
  return (
    <>
      <header class="head">
        <div>
          <h1>Approvals</h1>
          <p class="quiet">
            Actions that need a second person’s approval. You can’t approve your own requests.
          </p>
        </div>
      </header>
      {receipt !== undefined && <Outcome receipt={receipt.of} done={receipt.done} />}
      {ready.length > 0 && (
        <section>
          <h2>Ready to send</h2>
          {cards(ready)}
        </section>
      )}
      <section>
        <h2>Pending approvals</h2>
        <Loaded asked={open} what="approvals">
          {() => {
            const pending = ofState('PENDING');
            return pending.length > 0 ? (
              cards(pending)
            ) : (
              <div class="card">
                <Empty>No pending approvals.{hasSecondPerson && HOW_TO_TRY}</Empty>
              </div>
            );
          }}
        </Loaded>
      </section>
      {past.length > 0 && (
        <section>
          <h2>Your ended requests</h2>
          {cards(past)}
        </section>
      )}
    </>
  );
}
