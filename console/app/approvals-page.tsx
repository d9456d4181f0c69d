import { useContext, useState } from 'preact/hooks';
import { describeApproval } from './ask-second-person.js';
import { readAskedApprovals } from './asked-approvals.js';
import { ask } from './ask.js';
import { Moment, Tag } from './badge.js';
import { Empty, Loaded, Notice, ProblemNotice } from './notice.js';
import type { ApprovalRow } from './operations.js';
import { linkTo } from './routes.js';
import { newKey, write, type WriteInput } from './send-write.js';
import { tenantOfWrite } from './session.js';
import { SessionContext } from './session-context.js';
import { settings } from './settings.js';
import { useAnswer } from './use-answer.js';
import { useEvery, useNow } from './use-live.js';
import { useWrite } from './use-write.js';
import { describeOutcome, RESPONSE_ACTIONS } from './write.js';
import { nameInWords, nameOf } from './words.js';

const LOOK_EVERY_MS = 10_000;

/** The demo has two people to play. */
const hasSecondPerson = settings.callers.some(({ name }) => name === 'a second person');
const HOW_TO_TRY =
  ' To try it: offboard a machine, request approval, and return as the caller “a second person”.';

/** Writes that wait for a second person, and what became of those that were asked for in this tab. */
export function ApprovalsPage() {
  const asked = useAnswer('PendingApprovals', {});
  const viewer = useAnswer('Viewer', {});
  const me = viewer.answer?.data.defenderViewer?.oid;
  const pending = asked.answer?.data.defenderPendingActionApprovals ?? [];
  // Here and not beside its button: what was decided or sent leaves the list, and its card with it.
  const [told, setTold] = useState('');
  const mine = readAskedApprovals().filter((id) => !pending.some((approval) => approval.id === id));
  useEvery(LOOK_EVERY_MS, asked.reload);
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
      {told !== '' && <Notice tone="good">{told}</Notice>}
      <section>
        <h2>Pending approvals</h2>
        <Loaded asked={asked} what="approvals">
          {() =>
            pending.length === 0 ? (
              <div class="card">
                <Empty>No pending approvals.{hasSecondPerson && HOW_TO_TRY}</Empty>
              </div>
            ) : (
              pending.map((approval) => (
                <Approval
                  key={approval.id}
                  approval={approval}
                  me={me}
                  onChanged={asked.reload}
                  onTold={setTold}
                />
              ))
            )
          }
        </Loaded>
      </section>
      {mine.length > 0 && (
        <section>
          <h2>Requested in this tab</h2>
          {mine.map((id) => (
            <Asked key={id} id={id} me={me} onTold={setTold} />
          ))}
        </section>
      )}
    </>
  );
}

/** Takes what became of it, in words. */
type OnTold = (text: string) => void;

function Asked({
  id,
  me,
  onTold,
}: {
  readonly id: string;
  readonly me: string | undefined;
  readonly onTold: OnTold;
}) {
  const asked = useAnswer('Approval', { id });
  const approval = asked.answer?.data.defenderActionApproval;
  return approval == null ? null : (
    <Approval approval={approval} me={me} onChanged={asked.reload} onTold={onTold} />
  );
}

function Approval({
  approval,
  me,
  ...listeners
}: {
  readonly approval: ApprovalRow;
  readonly me: string | undefined;
  readonly onChanged: () => void;
  readonly onTold: OnTold;
}) {
  const now = useNow();
  const isMine = approval.requester.oid === me;
  return (
    <article class="card pad approval">
      <h3>
        {nameInWords(approval.mutation)}
        {approval.machine !== null && (
          <>
            : <a href={linkTo('machines', approval.machine.id)}>{nameOf(approval.machine)}</a>
          </>
        )}
      </h3>
      <p class="prose">{approval.reason}</p>
      <p class="quiet">
        <Tag>{nameInWords(approval.state)}</Tag> {isMine ? 'You' : approval.requester.name} requested this{' '}
        <Moment at={approval.requestTime} now={now} />
      </p>
      <details>
        <summary>Planned input</summary>
        <pre>{JSON.stringify(approval.input, null, 2)}</pre>
      </details>
      {approval.state === 'PENDING' && <Decide approval={approval} isMine={isMine} {...listeners} />}
      {approval.state !== 'PENDING' && <p>{describeApproval(approval)}</p>}
      {approval.state === 'APPROVED' && isMine && <SendApproved approval={approval} {...listeners} />}
    </article>
  );
}

function Decide({
  approval,
  isMine,
  onChanged,
  onTold,
}: {
  readonly approval: ApprovalRow;
  readonly isMine: boolean;
  readonly onChanged: () => void;
  readonly onTold: OnTold;
}) {
  const session = useContext(SessionContext);
  const [comment, setComment] = useState('');
  const { busy, problem, run } = useWrite();
  const decide = (operation: 'ApproveAction' | 'RejectAction') =>
    run(async () => {
      const input = { approvalId: approval.id, comment: comment.trim(), ...tenantOfWrite() };
      const { data } = await ask(session, operation, { input });
      if (data.write != null) onTold(describeOutcome(data.write, 'Decision recorded.'));
      onChanged();
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
        <button type="submit" disabled={busy}>
          Withdraw
        </button>
      ) : (
        <>
          <button type="submit" class="primary" disabled={busy}>
            Approve
          </button>
          <button
            type="button"
            disabled={busy || comment.trim() === ''}
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

function SendApproved({
  approval,
  onChanged,
  onTold,
}: {
  readonly approval: ApprovalRow;
  readonly onChanged: () => void;
  readonly onTold: OnTold;
}) {
  const session = useContext(SessionContext);
  const [key] = useState(newKey);
  const { busy, problem, run } = useWrite();
  const action = Object.values(RESPONSE_ACTIONS).find(({ mutation }) => mutation === approval.mutation);
  if (action === undefined) return null;
  const send = () =>
    run(async () => {
      const approved = { approvalId: approval.id, idempotencyKey: key, ...tenantOfWrite() };
      const input = { ...(approval.input as WriteInput), ...approved };
      onTold(describeOutcome(await write(session, action.operation, input), 'Defender accepted it.'));
      onChanged();
    });
  return (
    <>
      <button type="button" class="danger" disabled={busy} onClick={send}>
        {action.label} now
      </button>
      {problem !== undefined && <ProblemNotice problem={problem} />}
    </>
  );
}
