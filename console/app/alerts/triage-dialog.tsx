import { useContext, useEffect, useId, useRef, useState } from 'preact/hooks';
import { AskSecondPerson } from '../writes/ask-second-person.js';
import { Select } from '../parts/choices.js';
import type { HeldChanges } from './held-change.js';
import { ProblemNotice } from '../parts/notice.js';
import type { AlertRow } from '../operations.js';
import { Outcome } from '../writes/outcome.js';
import { write } from '../writes/send-write.js';
import { readTenant } from '../session/session.js';
import { SessionContext } from '../session/session-context.js';
import {
  CLASSIFICATIONS,
  determinationsOf,
  STEPS,
  stepInWords,
  writeOf,
  type Choice,
  type Step,
} from './triage.js';
import { useWrite } from '../writes/use-write.js';
import { orElse } from '../words.js';
import type { Receipt } from '../writes/write.js';

/** Asks for the values of a step, checks the change without sending it, and holds it, so that it can be undone. */
export function TriageDialog({
  step,
  alerts,
  held,
  onHeld,
  onClose,
}: {
  readonly step: Step;
  readonly alerts: readonly AlertRow[];
  readonly held: HeldChanges;
  readonly onHeld: () => void;
  readonly onClose: () => void;
}) {
  const session = useContext(SessionContext);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // The rows at the time when the dialog opened: the list behind it may change.
  const [chosen] = useState(alerts);
  const [assignedTo, setOwner] = useState('');
  const [classification, setClassification] = useState<Choice | ''>('');
  const [determination, setDetermination] = useState('');
  const [comment, setComment] = useState('');
  const [receipt, setReceipt] = useState<Receipt>();
  const { busy, problem, run } = useWrite();
  const { label, fields, needsComment = false } = STEPS[step];
  const [first] = chosen;
  const isOne = chosen.length === 1;
  const values = { assignedTo, classification, determination, comment };
  const { operation, input } = writeOf({ step, alerts: chosen, values }, readTenant());

  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const close = () => dialog.current?.close();
  const hold = async (approved: { readonly approvalId?: string }, { warnings }: Receipt) => {
    const messages = warnings.map(({ message }) => message);
    await held.hold(chosen, { step, values: { ...values, ...approved }, warnings: messages });
    onHeld();
    close();
  };
  const check = () =>
    run(async () => {
      const checked = await write(session, operation, { ...input, dryRun: true });
      if (checked.outcome === 'DRY_RUN') await hold({}, checked);
      else setReceipt(checked);
    });
  const sendApproved = (approvalId: string, checked: Receipt) =>
    run(async () => {
      await hold({ approvalId }, checked);
      held.sendNow();
    });
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
          check();
        }}
      >
        <h2 id={heading}>{title}</h2>
        {fields.includes('owner') && <Owner value={assignedTo} me={session.account} onChange={setOwner} />}
        {fields.includes('classification') && (
          <>
            <Select
              label="Classification"
              isOpen
              value={classification}
              options={CLASSIFICATIONS}
              onChange={(value) => {
                setClassification(value);
                setDetermination('');
              }}
            />
            <Select
              label="Determination"
              isOpen
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
            maxLength={1_000}
            value={comment}
            onInput={({ currentTarget }) => setComment(currentTarget.value)}
          />
        </label>
        <p class="quiet">
          The change is recorded in the audit trail. A comment is added to{' '}
          {isOne ? 'the alert' : 'each alert'} with your name. You can undo the change for 10 seconds.
        </p>
        {problem !== undefined && <ProblemNotice problem={problem} />}
        {receipt !== undefined && <Outcome receipt={receipt} />}
        {receipt?.outcome === 'APPROVAL_REQUIRED' && (
          <AskSecondPerson
            mutation={isOne ? 'updateAlert' : 'batchUpdateAlerts'}
            input={input}
            busy={busy}
            label={label}
            onSend={(approvalId) => sendApproved(approvalId, receipt)}
          />
        )}
        <div class="buttons">
          <button type="button" onClick={close}>
            Cancel
          </button>
          {receipt?.outcome !== 'APPROVAL_REQUIRED' && (
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
