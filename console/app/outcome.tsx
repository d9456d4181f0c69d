import { Notice } from './notice.js';
import { describeOutcome, isDone, type MachineReceipt, type Receipt } from './write.js';

/** What became of a write, with its warnings and the planned call. */
export function Outcome({
  receipt,
  done = 'Defender accepted it.',
}: {
  readonly receipt: Receipt & Partial<Pick<MachineReceipt, 'plannedCall'>>;
  /** Says what was done, if it was. */
  readonly done?: string | undefined;
}) {
  const { outcome, plannedCall } = receipt;
  return (
    <Notice tone={isDone(outcome) || outcome === 'DRY_RUN' ? 'good' : 'plain'}>
      <p>{describeOutcome(receipt, done)}</p>
      {plannedCall != null && (
        <p>
          Planned call:{' '}
          <code>
            {plannedCall.method} {plannedCall.path}
          </code>
        </p>
      )}
    </Notice>
  );
}
