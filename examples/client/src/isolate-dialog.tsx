import { useMutation } from '@apollo/client/react';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import type { IsolateMachineMutation } from './generated/graphql.js';
import { ISOLATE_MACHINE } from './operations.js';
import { Problem } from './problem.js';

export interface MachineToIsolate {
  readonly id: string;
  readonly name: string;
}

type Payload = NonNullable<IsolateMachineMutation['isolateMachine']>;

interface IsolateDialogProps {
  readonly machine: MachineToIsolate;
  readonly onBegun: (machine: MachineToIsolate, actionId: string) => void;
  readonly onClose: () => void;
}

/** Asks for the reason before it cuts a machine off, and says what came of it. */
export function IsolateDialog({ machine, onBegun, onClose }: IsolateDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [isolate, { data, error, loading }] = useMutation(ISOLATE_MACHINE);
  // Sent with every try from this dialog, so that a second click or a lost answer isolates nothing twice.
  const [idempotencyKey] = useState(() => crypto.randomUUID());

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const input = {
      machineId: machine.id,
      comment: String(form.get('comment')).trim(),
      isolationType: form.get('type') === 'SELECTIVE' ? ('SELECTIVE' as const) : ('FULL' as const),
      idempotencyKey,
    };
    const result = await isolate({ variables: { input } }).catch(() => undefined);
    const payload = result?.data?.isolateMachine;
    const actionId = payload?.machineAction?.id;
    if (actionId === undefined) return;
    if (payload?.outcome === 'CREATED' || payload?.outcome === 'ALREADY_PENDING') {
      onBegun(machine, actionId);
      onClose();
    }
  };

  return (
    <dialog ref={dialog} aria-labelledby={heading} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <h2 id={heading}>Isolate {machine.name}?</h2>
        <p>It keeps its connection to Defender and loses all others until somebody releases it.</p>
        <fieldset>
          <legend>How far</legend>
          <label>
            <input type="radio" name="type" value="FULL" defaultChecked /> Fully
          </label>
          <label>
            <input type="radio" name="type" value="SELECTIVE" /> Leave Outlook and Teams connected
          </label>
        </fieldset>
        <label htmlFor="comment">Why</label>
        <textarea id="comment" name="comment" rows={3} required autoFocus />
        <p className="hint">Recorded in Defender and in the audit trail, together with your name.</p>
        {error !== undefined && <Problem error={error} />}
        {data?.isolateMachine != null && <Outcome payload={data.isolateMachine} />}
        <div className="buttons">
          <button type="button" onClick={onClose}>
            Close
          </button>
          <button type="submit" className="danger" disabled={loading}>
            {loading ? 'Isolating…' : 'Isolate'}
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** Outcomes are data, not errors: each says what is true now. */
function Outcome({ payload }: { payload: Payload }) {
  return (
    <div className="problem" role="alert">
      <p>{describeOutcome(payload)}</p>
      {payload.warnings.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      <p className="details">Audit id {payload.auditId}</p>
    </div>
  );
}

function describeOutcome({ outcome, refusal }: Payload): string {
  switch (outcome) {
    case 'CREATED':
      return 'Defender has accepted it.';
    case 'ALREADY_PENDING':
      return 'Somebody else has begun it already.';
    case 'ALREADY_IN_EFFECT':
      return 'The machine is isolated already.';
    case 'CONFLICTING_PENDING':
      return 'A release of this machine is under way. It has to end or be cancelled first.';
    case 'OUTCOME_UNKNOWN':
      return 'The request was sent and no answer came. Look at the machine before you try again.';
    default:
      return refusal?.message ?? 'Nothing was done.';
  }
}
