import { useContext, useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { AskSecondPerson } from './ask-second-person.js';
import { Notice, ProblemNotice } from './notice.js';
import type { AlertRow } from './operations.js';
import { write } from './send-write.js';
import { tenantOfWrite } from './session.js';
import { HeldContext, SessionContext } from './session-context.js';
import { CLASSIFICATIONS, determinationsOf, STEPS, stepInWords, type Choice, type Step } from './triage.js';
import { useWrite } from './use-write.js';
import { orElse } from './words.js';
import { describeOutcome, type Receipt } from './write.js';

/** Asks for the values of a step, checks the change without sending it, and holds it, so that it can be undone. */
export function TriageDialog({
  step,
  alerts,
  onHeld,
  onClose,
}: {
  readonly step: Step;
  readonly alerts: readonly AlertRow[];
  readonly onHeld: () => void;
  readonly onClose: () => void;
}) {
  const session = useContext(SessionContext);
  const held = useContext(HeldContext);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // The rows at the time when the dialog opened: the list behind it may change.
  const [chosen] = useState(alerts);
  const [owner, setOwner] = useState('');
  const [classification, setClassification] = useState<Choice | ''>('');
  const [determination, setDetermination] = useState('');
  const [comment, setComment] = useState('');
  const [receipt, setReceipt] = useState<Receipt>();
  const { busy, problem, run } = useWrite();
  const { label, status, fields, needsComment = false } = STEPS[step];
  const [first] = chosen;
  const isOne = chosen.length === 1;
  const operation = isOne ? 'UpdateAlert' : 'BatchUpdateAlerts';
  const input = useMemo(
    () => ({
      ...(isOne ? { alertId: first?.id } : { alertIds: chosen.map(({ id }) => id) }),
      ...(status !== undefined && { status }),
      ...(owner.trim() !== '' && { assignedTo: owner.trim() }),
      ...(classification !== '' && { classification }),
      ...(determination !== '' && { determination }),
      ...(comment.trim() !== '' && { comment: comment.trim() }),
      ...tenantOfWrite(),
    }),
    [chosen, step, owner, classification, determination, comment],
  );

  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const close = () => dialog.current?.close();
  const hold = async (approved: Readonly<Record<string, string>> = {}) => {
    await held?.hold(chosen, { step, operation, input: { ...input, ...approved } });
    onHeld();
    close();
  };
  const check = () =>
    run(async () => {
      const checked = await write(session, operation, { ...input, dryRun: true });
      if (checked.outcome === 'DRY_RUN') await hold();
      else setReceipt(checked);
    });
  const sendApproved = (approvalId: string) =>
    run(async () => {
      await hold({ approvalId });
      held?.sendNow();
    });
  const needsApproval = receipt?.outcome === 'APPROVAL_REQUIRED';
  const title = isOne
    ? `${label}: ${orElse(first?.title, 'Untitled alert')}`
    : stepInWords(step, chosen.length);
  return (
    <dialog ref={dialog} aria-labelledby={heading} onClose={onClose}>
      <form
        // Another input needs another check.
        onInput={() => setReceipt(undefined)}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) check();
        }}
      >
        <h2 id={heading}>{title}</h2>
        {fields.includes('owner') && <Owner value={owner} me={session.account} onChange={setOwner} />}
        {fields.includes('classification') && (
          <>
            <Choices
              label="Classification"
              value={classification}
              options={Object.entries(CLASSIFICATIONS)}
              onChange={(value) => {
                setClassification(value as Choice | '');
                setDetermination('');
              }}
            />
            <Choices
              label="Determination"
              value={determination}
              options={determinationsOf(classification)}
              onChange={setDetermination}
            />
          </>
        )}
        <label>
          <span>{needsComment ? 'Comment' : 'Comment (optional)'}</span>
          <textarea
            rows={2}
            required={needsComment}
            value={comment}
            onInput={({ currentTarget }) => setComment(currentTarget.value)}
          />
        </label>
        <p class="quiet">
          The change is recorded in the audit trail. A comment is added to{' '}
          {isOne ? 'the alert' : 'each alert'} with your name. You can undo the change for 10 seconds.
        </p>
        {problem !== undefined && <ProblemNotice problem={problem} />}
        {receipt !== undefined && <Notice tone="plain">{describeOutcome(receipt, '')}</Notice>}
        {needsApproval && (
          <AskSecondPerson
            mutation={isOne ? 'updateAlert' : 'batchUpdateAlerts'}
            input={input}
            busy={busy}
            label={label}
            onSend={sendApproved}
          />
        )}
        <div class="buttons">
          <button type="button" onClick={close}>
            Cancel
          </button>
          {!needsApproval && (
            <button type="submit" class="primary" aria-disabled={busy}>
              {busy ? 'One moment…' : isOne ? `${label} alert` : `${label} alerts`}
            </button>
          )}
        </div>
      </form>
    </dialog>
  );
}

function Owner({
  value,
  me,
  onChange,
}: {
  readonly value: string;
  readonly me: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  return (
    <>
      <label>
        <span>Owner</span>
        <input
          required
          value={value}
          maxLength={200}
          autocomplete="off"
          spellcheck={false}
          placeholder="name@your-domain"
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      </label>
      {me !== undefined && (
        <div class="chips">
          <button type="button" aria-pressed={value === me} onClick={() => onChange(me)}>
            Assign to me
          </button>
        </div>
      )}
    </>
  );
}

function Choices({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <label>
      <span>{label}</span>
      <select required value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        <option value="">Choose one</option>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
