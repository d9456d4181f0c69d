import { useContext, useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { AskSecondPerson } from './ask-second-person.js';
import { Notice, ProblemNotice } from './notice.js';
import type { VariablesOf } from './operations.js';
import { newKey, write } from './send-write.js';
import { tenantOfWrite } from './session.js';
import { SessionContext } from './session-context.js';
import { useWrite } from './use-write.js';
import { inWords } from './words.js';
import { describeOutcome, type Receipt } from './write.js';

type Classification = NonNullable<VariablesOf<'UpdateAlert'>['input']['classification']>;
type Determination = NonNullable<VariablesOf<'UpdateAlert'>['input']['determination']>;

/** The documented determinations of each classification. */
const DETERMINATIONS = {
  TRUE_POSITIVE: [
    ...(['MULTI_STAGED_ATTACK', 'MALICIOUS_USER_ACTIVITY', 'COMPROMISED_ACCOUNT', 'MALWARE'] as const),
    ...(['PHISHING', 'UNWANTED_SOFTWARE', 'OTHER'] as const),
  ],
  INFORMATIONAL_EXPECTED_ACTIVITY: [
    'SECURITY_TESTING',
    'LINE_OF_BUSINESS_APPLICATION',
    'CONFIRMED_ACTIVITY',
    'OTHER',
  ],
  FALSE_POSITIVE: ['NOT_MALICIOUS', 'NOT_ENOUGH_DATA_TO_VALIDATE', 'OTHER'],
} as const satisfies Partial<Record<Classification, readonly Determination[]>>;

const CLASSIFICATIONS = {
  TRUE_POSITIVE: 'True positive: a real threat',
  INFORMATIONAL_EXPECTED_ACTIVITY: 'Expected activity: real, but no threat',
  FALSE_POSITIVE: 'False positive: no threat',
} as const;

type Choice = keyof typeof DETERMINATIONS;

/** Asks for classification, determination and comment, and resolves the alert with them. */
export function ResolveDialog({
  alertId,
  title,
  onDone,
  onClose,
}: {
  readonly alertId: string;
  readonly title: string;
  readonly onDone: (told: string) => void;
  readonly onClose: () => void;
}) {
  const session = useContext(SessionContext);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [classification, setClassification] = useState<Choice | ''>('');
  const [determination, setDetermination] = useState('');
  const [comment, setComment] = useState('');
  const [receipt, setReceipt] = useState<Receipt>();
  const { busy, problem, run } = useWrite();
  const input = useMemo(
    () => ({
      alertId,
      status: 'RESOLVED',
      ...(classification !== '' && { classification }),
      ...(determination !== '' && { determination }),
      comment: comment.trim(),
      ...tenantOfWrite(),
    }),
    [alertId, classification, determination, comment],
  );
  // The same key for each try of this input, so that a second click or a lost response repeats nothing.
  const idempotencyKey = useMemo(newKey, [input]);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const close = () => dialog.current?.close();
  const send = (approvalId?: string) =>
    run(async () => {
      const approved = approvalId === undefined ? {} : { approvalId };
      const result = await write(session, 'UpdateAlert', { ...input, idempotencyKey, ...approved });
      setReceipt(result);
      if (result.outcome !== 'DONE' && result.outcome !== 'ALREADY_IN_EFFECT') return;
      onDone(
        [describeOutcome(result, 'Alert resolved.'), ...result.warnings.map(({ message }) => message)].join(
          ' ',
        ),
      );
      close();
    });
  const needsApproval = receipt?.outcome === 'APPROVAL_REQUIRED';
  return (
    <dialog ref={dialog} aria-labelledby={heading} onClose={onClose}>
      <form
        // Another input needs another response.
        onInput={() => setReceipt(undefined)}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) send();
        }}
      >
        <h2 id={heading}>Resolve: {title}</h2>
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
          options={
            classification === '' ? [] : DETERMINATIONS[classification].map((one) => [one, inWords(one)])
          }
          onChange={setDetermination}
        />
        <label>
          <span>Comment</span>
          <textarea
            rows={2}
            required
            value={comment}
            onInput={({ currentTarget }) => setComment(currentTarget.value)}
          />
        </label>
        <p class="quiet">Added to the alert with your name, and recorded in the audit trail.</p>
        {problem !== undefined && <ProblemNotice problem={problem} />}
        {receipt !== undefined && <Notice tone="plain">{describeOutcome(receipt, 'Alert resolved.')}</Notice>}
        {needsApproval && (
          <AskSecondPerson mutation="updateAlert" input={input} busy={busy} label="Resolve" onSend={send} />
        )}
        <div class="buttons">
          <button type="button" onClick={close}>
            Cancel
          </button>
          {!needsApproval && (
            <button type="submit" class="primary" aria-disabled={busy}>
              {busy ? 'One moment…' : 'Resolve alert'}
            </button>
          )}
        </div>
      </form>
    </dialog>
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
