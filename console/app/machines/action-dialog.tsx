import { useContext, useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { AskSecondPerson } from '../writes/ask-second-person.js';
import { Select } from '../parts/choices.js';
import { ProblemNotice } from '../parts/notice.js';
import type { AvailableAction } from '../operations.js';
import { Outcome } from '../writes/outcome.js';
import { newKey, write, type WriteInput } from '../writes/send-write.js';
import { tenantOfWrite } from '../session/session.js';
import { SessionContext } from '../session/session-context.js';
import { useWrite } from '../writes/use-write.js';
import { describeOutcome, responseActionOf, type MachineReceipt, type WriteField } from '../writes/write.js';

interface ActionDialogProps {
  readonly machineId: string;
  readonly machineName: string;
  readonly available: AvailableAction;
  readonly onDone: (told: string) => void;
  readonly onClose: () => void;
}

/** Asks for a reason, makes a dry run, shows the planned call, and sends it after a second click. */
export function ActionDialog({ machineId, machineName, available, onDone, onClose }: ActionDialogProps) {
  const session = useContext(SessionContext);
  const dialog = useRef<HTMLDialogElement>(null);
  const submit = useRef<HTMLButtonElement>(null);
  const heading = useId();
  const action = responseActionOf(available);
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() => firstValues(action?.fields));
  const [checked, setChecked] = useState<MachineReceipt>();
  const [sent, setSent] = useState<MachineReceipt>();
  // The user has read that the outcome is unknown, and decides to send the input again.
  const isUnknown = useRef(false);
  const { busy, problem, run } = useWrite();
  const input = useMemo(() => inputOf(machineId, available, values), [machineId, available, values]);
  // The same for each attempt with this input, so that a second click or a lost response repeats nothing.
  const idempotencyKey = useMemo(newKey, [input]);

  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector('textarea')?.focus();
  }, []);
  // On a small screen, the result of the check pushes the button out of view.
  useEffect(() => {
    if (checked !== undefined) submit.current?.scrollIntoView({ block: 'nearest' });
  }, [checked]);
  if (action === undefined) return null;

  // The dialog then returns the focus to the button that opened it.
  const close = () => dialog.current?.close();
  const change = (name: string, value: string) => {
    setValues((known) => ({ ...known, [name]: value }));
    setChecked(undefined);
    setSent(undefined);
    isUnknown.current = false;
  };
  const check = () =>
    run(async () => {
      setChecked(await write(session, action.operation, { ...input, dryRun: true }));
      setSent(undefined);
    });
  const send = (approvalId?: string) =>
    run(async () => {
      const approved = approvalId === undefined ? {} : { approvalId };
      const again = isUnknown.current ? { resend: true } : {};
      // Decided once: if the response to this request is lost, the next one asks for its result.
      isUnknown.current = false;
      const sending = { ...input, idempotencyKey, ...approved, ...again };
      const receipt = await write(session, action.operation, sending);
      setSent(receipt);
      isUnknown.current = receipt.outcome === 'OUTCOME_UNKNOWN';
      if (receipt.outcome !== 'CREATED' && receipt.outcome !== 'DONE') return;
      onDone(describeOutcome(receipt, `${action.label}: Defender accepted it.`));
      close();
    });

  const receipt = sent ?? checked;
  const isReady = checked?.outcome === 'DRY_RUN' && sent === undefined;
  return (
    <dialog ref={dialog} aria-labelledby={heading} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) send();
          else check();
        }}
      >
        <h2 id={heading}>
          {action.label}: {machineName}
        </h2>
        <p>{action.does}</p>
        {(action.fields ?? []).map((field) => (
          <Field
            key={field.name}
            field={field}
            value={values[field.name] ?? ''}
            onChange={(value) => change(field.name, value)}
          />
        ))}
        <label>
          <span>Reason</span>
          <textarea
            rows={2}
            required
            value={values['comment'] ?? ''}
            onInput={({ currentTarget }) => change('comment', currentTarget.value)}
          />
        </label>
        {receipt === undefined && (
          <p class="quiet">
            Recorded with your name in the audit trail. The check sends nothing to the machine.
          </p>
        )}
        {problem !== undefined && <ProblemNotice problem={problem} />}
        {receipt !== undefined && <Outcome receipt={receipt} />}
        {receipt?.outcome === 'APPROVAL_REQUIRED' && (
          <AskSecondPerson
            mutation={action.mutation}
            input={input}
            busy={busy}
            label={action.label}
            onSend={send}
          />
        )}
        <div class="buttons">
          <button type="button" onClick={close}>
            Close
          </button>
          {receipt?.outcome !== 'APPROVAL_REQUIRED' && (
            <button
              ref={submit}
              type="submit"
              class={isReady && action.grave === true ? 'danger' : 'primary'}
              aria-disabled={busy}
            >
              {busy ? 'One moment…' : isReady ? `${action.label} now` : 'Check'}
            </button>
          )}
        </div>
      </form>
    </dialog>
  );
}

function Field({
  field: { label, options, pattern, hint },
  value,
  onChange,
}: {
  readonly field: WriteField;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  if (options !== undefined) {
    return <Select label={label} options={options} value={value} onChange={onChange} />;
  }
  return (
    <label>
      <span>{label}</span>
      <input
        required
        value={value}
        pattern={pattern}
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      {hint !== undefined && <small>{hint}</small>}
    </label>
  );
}

function firstValues(fields: readonly WriteField[] = []): Readonly<Record<string, string>> {
  return Object.fromEntries(fields.map(({ name, options }) => [name, options?.[0]?.[0] ?? '']));
}

function inputOf(
  machineId: string,
  { isolationType }: AvailableAction,
  values: Readonly<Record<string, string>>,
): WriteInput {
  const trimmed = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.trim()]));
  return {
    machineId,
    ...trimmed,
    ...(isolationType !== null && { isolationType }),
    ...tenantOfWrite(),
  };
}
