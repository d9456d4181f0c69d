import { useContext, useState } from 'preact/hooks';
import { AlertList } from '../alerts/alert-list.js';
import { ask } from '../reads/ask.js';
import { describeApproval } from '../writes/ask-second-person.js';
import { LevelBadge, Moment, Tag } from '../parts/badge.js';
import { Empty, Loaded, Notice, ProblemNotice } from '../parts/notice.js';
import type { ApprovalRow } from '../operations.js';
import { Outcome } from '../writes/outcome.js';
import { unreachable } from '../reads/problem.js';
import { linkTo } from '../routes.js';
import { newKey, write, type WriteInput } from '../writes/send-write.js';
import { tenantOfWrite } from '../session/session.js';
import { SessionContext } from '../session/session-context.js';
import { useAnswer } from '../reads/use-answer.js';
import { useNow } from '../reads/use-live.js';
import { useWrite } from '../writes/use-write.js';
import { levelInWords, nameInWords, nameOf } from '../words.js';
import { RESPONSE_ACTIONS, type Receipt } from '../writes/write.js';

/** Takes the result of a write, and the text to show if it was done. */
type OnReceipt = (receipt: Receipt, done?: string) => void;

/** One approval: subject, state, and what the caller can do about it. */
export function ApprovalCard({
  approval,
  isMine,
  onReceipt,
}: {
  readonly approval: ApprovalRow;
  readonly isMine: boolean;
  readonly onReceipt: OnReceipt;
}) {
  const now = useNow();
  const { machine } = approval;
  return (
    <article class="card pad approval">
      <h3>
        {nameInWords(approval.mutation)}
        {machine !== null && (
          <>
            : <a href={linkTo('machines', machine.id)}>{nameOf(machine)}</a>
          </>
        )}
      </h3>
      <p class="prose">{approval.reason}</p>
      <p class="quiet">
        <Tag>{nameInWords(approval.state)}</Tag> {isMine ? 'You' : approval.requester.name} requested this{' '}
        <Moment at={approval.requestTime} now={now} />
      </p>
      {approval.state === 'PENDING' &&
        approval.warnings.map(({ message }) => (
          <Notice key={message} tone="waiting">
            {message}
          </Notice>
        ))}
      {machine !== null && <TargetMachine machine={machine} />}
      {machine !== null && !isMine && approval.state === 'PENDING' && <OpenAlertsOf machineId={machine.id} />}
      <details>
        <summary>Planned input</summary>
        <pre>{JSON.stringify(approval.input, null, 2)}</pre>
      </details>
      {approval.state === 'PENDING' && !isMine && <PlannedCall approval={approval} />}
      {approval.state === 'PENDING' && <Decide approval={approval} isMine={isMine} onReceipt={onReceipt} />}
      {approval.state !== 'PENDING' && <p>{describeApproval(approval)}</p>}
      {approval.state === 'APPROVED' && isMine && <SendApproved approval={approval} onReceipt={onReceipt} />}
    </article>
  );
}

/** The facts about a machine that matter for a decision. */
function TargetMachine({ machine }: { readonly machine: NonNullable<ApprovalRow['machine']> }) {
  const { riskScore, deviceValue, rbacGroupName, machineTags } = machine;
  return (
    <p class="badges">
      <LevelBadge name="risk" level={riskScore} />
      {deviceValue !== null && deviceValue !== 'NORMAL' && <Tag>{levelInWords(deviceValue, 'value')}</Tag>}
      {rbacGroupName !== null && <Tag>Group {rbacGroupName}</Tag>}
      {(machineTags ?? []).map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
    </p>
  );
}

/** The call to Defender and the reason of the policy, by a dry run on request. */
function PlannedCall({ approval }: { readonly approval: ApprovalRow }) {
  const session = useContext(SessionContext);
  const [receipt, setReceipt] = useState<Receipt>();
  const { problem, run } = useWrite();
  const operation = operationOf(approval);
  if (operation === undefined) return null;
  const check = () =>
    run(async () => {
      const input = { ...(approval.input as WriteInput), approvalId: approval.id, ...tenantOfWrite() };
      setReceipt(await write(session, operation, { ...input, dryRun: true }));
    });
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && receipt === undefined && check()}>
      <summary>Planned call to Defender, and the policy’s reason</summary>
      {problem !== undefined && <ProblemNotice problem={problem} onRetry={check} />}
      {receipt !== undefined && <Outcome receipt={receipt} sender={approval.requester.name} />}
    </details>
  );
}

/** The machine's alerts cost calls, so the page reads them on request. */
function OpenAlertsOf({ machineId }: { readonly machineId: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Open alerts of the machine</summary>
      {isOpen && <LoadedAlerts machineId={machineId} />}
    </details>
  );
}

function LoadedAlerts({ machineId }: { readonly machineId: string }) {
  const asked = useAnswer('ApprovalAlerts', { machineId });
  return (
    <Loaded asked={asked} what="alerts">
      {({ machine }) => {
        const open = (machine?.alerts?.nodes ?? []).filter(({ status }) => status !== 'RESOLVED');
        return open.length === 0 ? (
          <Empty>No open alerts among its 50 newest.</Empty>
        ) : (
          <AlertList alerts={open} withMachine={false} />
        );
      }}
    </Loaded>
  );
}

function Decide({
  approval,
  isMine,
  onReceipt,
}: {
  readonly approval: ApprovalRow;
  readonly isMine: boolean;
  readonly onReceipt: OnReceipt;
}) {
  const session = useContext(SessionContext);
  const [comment, setComment] = useState('');
  const { busy, problem, run } = useWrite();
  const decide = (operation: 'ApproveAction' | 'RejectAction') =>
    run(async () => {
      const input = { approvalId: approval.id, comment: comment.trim(), ...tenantOfWrite() };
      const { data } = await ask(session, operation, { input });
      if (data.write == null) throw unreachable();
      onReceipt(data.write, 'Decision recorded.');
    });
  return (
    <form
      class="decide"
      onSubmit={(event) => {
        event.preventDefault();
        decide(isMine ? 'RejectAction' : 'ApproveAction');
      }}
    >
      <label>
        <span>Reason</span>
        <input required value={comment} onInput={({ currentTarget }) => setComment(currentTarget.value)} />
      </label>
      {isMine ? (
        <button type="submit" aria-disabled={busy}>
          Withdraw
        </button>
      ) : (
        <>
          <button type="submit" class="primary" aria-disabled={busy}>
            Approve
          </button>
          <button
            type="button"
            disabled={comment.trim() === ''}
            aria-disabled={busy}
            onClick={() => decide('RejectAction')}
          >
            Reject
          </button>
        </>
      )}
      {problem !== undefined && <ProblemNotice problem={problem} />}
    </form>
  );
}

/** The writes that the console has a dialog for. */
const SENDABLE = [
  ...Object.values(RESPONSE_ACTIONS),
  { operation: 'UpdateAlert', mutation: 'updateAlert', label: 'Update alert' } as const,
  { operation: 'BatchUpdateAlerts', mutation: 'batchUpdateAlerts', label: 'Update alerts' } as const,
];

function operationOf({ mutation }: ApprovalRow) {
  return SENDABLE.find((one) => one.mutation === mutation)?.operation;
}

function SendApproved({
  approval,
  onReceipt,
}: {
  readonly approval: ApprovalRow;
  readonly onReceipt: OnReceipt;
}) {
  const session = useContext(SessionContext);
  const [key] = useState(newKey);
  const { busy, problem, run } = useWrite();
  const action = SENDABLE.find(({ mutation }) => mutation === approval.mutation);
  if (action === undefined) {
    return (
      <p>
        Send {approval.mutation} with the planned input and the approvalId <code>{approval.id}</code> from the
        explorer.
      </p>
    );
  }
  const send = () =>
    run(async () => {
      const approved = { approvalId: approval.id, idempotencyKey: key, ...tenantOfWrite() };
      const input = { ...(approval.input as WriteInput), ...approved };
      onReceipt(await write(session, action.operation, input));
    });
  return (
    <>
      <button type="button" class="danger" aria-disabled={busy} onClick={send}>
        {action.label} now
      </button>
      {problem !== undefined && <ProblemNotice problem={problem} />}
    </>
  );
}
