import { useCallback, useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../reads/ask.js';
import { Notice, ProblemNotice } from '../parts/notice.js';
import type { ApprovalRow } from '../operations.js';
import { linkTo } from '../routes.js';
import type { WriteInput } from './send-write.js';
import { tenantOfWrite } from '../session/session.js';
import { SessionContext } from '../session/session-context.js';
import { useApprovalChanges } from '../reads/use-live.js';
import { useWrite } from './use-write.js';
import { formatMoment } from '../words.js';

/** Requests an approval, waits for the decision, and offers to send the approved write. */
export function AskSecondPerson({
  mutation,
  input,
  label,
  busy,
  onSend,
}: {
  readonly mutation: string;
  readonly input: WriteInput;
  readonly label: string;
  readonly busy: boolean;
  readonly onSend: (approvalId: string) => void;
}) {
  const session = useContext(SessionContext);
  const [approval, setApproval] = useState<ApprovalRow>();
  const [refused, setRefused] = useState('');
  const { busy: isAsking, problem, run } = useWrite();

  const request = () =>
    run(async () => {
      const { comment } = input;
      // A request needs a reason, but the comment of some writes is optional.
      const reason = typeof comment === 'string' ? comment : label;
      const { data } = await ask(session, 'RequestActionApproval', {
        input: { mutation, input, reason, ...tenantOfWrite() },
      });
      setApproval(data.write?.approval ?? undefined);
      setRefused(data.write?.refusal?.message ?? '');
    });

  const id = approval?.id;
  const look = useCallback(() => {
    if (id === undefined) return;
    ask(session, 'Approval', { id }).then(
      ({ data }) => data.defenderActionApproval !== null && setApproval(data.defenderActionApproval),
      () => undefined,
    );
  }, [session, id]);
  useApprovalChanges(look);

  const region = useRef<HTMLDivElement>(null);
  // The button with the focus is gone: its successor gets the focus, before the page gives it to a place around.
  useLayoutEffect(() => {
    if (document.activeElement !== document.body) return;
    (region.current?.querySelector('button') ?? region.current)?.focus();
  }, [approval?.state]);

  return (
    <div class="second-person" ref={region} tabIndex={-1}>
      {problem !== undefined && <ProblemNotice problem={problem} />}
      {refused !== '' && <Notice tone="plain">{refused}</Notice>}
      {approval === undefined ? (
        <button type="button" class="primary" aria-disabled={isAsking} onClick={request}>
          Request approval
        </button>
      ) : (
        <Notice tone={approval.state === 'APPROVED' ? 'good' : 'waiting'}>
          <p>{describeApproval(approval)}</p>
          {approval.state === 'PENDING' && (
            <p>
              The request is listed under <a href={linkTo('approvals')}>Approvals</a>. You can close this
              page: once approved, send it from there.
            </p>
          )}
        </Notice>
      )}
      {approval?.state === 'APPROVED' && (
        <button type="button" class="danger" aria-disabled={busy} onClick={() => onSend(approval.id)}>
          {label} now
        </button>
      )}
    </div>
  );
}

export function describeApproval({ state, decidedBy, decisionComment, expirationTime }: ApprovalRow): string {
  switch (state) {
    case 'PENDING':
      return 'Waiting for a second person’s decision.';
    case 'APPROVED':
      return `${decidedBy?.name ?? 'A second person'} approved it: “${decisionComment ?? ''}”, valid until ${expirationTime === null ? 'it is sent' : formatMoment(expirationTime)}.`;
    case 'REJECTED':
      return `${decidedBy?.name ?? 'A second person'} rejected it: “${decisionComment ?? ''}”.`;
    case 'EXPIRED':
      return 'It expired before the decision, or before it was sent.';
    case 'REDEEMED':
      return 'Sent.';
  }
}
