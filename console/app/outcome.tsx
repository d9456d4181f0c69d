import { Notice } from './notice.js';
import { describeOutcome, isDone, type MachineReceipt, type Receipt } from './write.js';

/** What became of a write, with its warnings and the planned call. */
export function Outcome({
  receipt,
  done = 'Defender accepted it.',
  sender,
}: {
  readonly receipt: Receipt & Partial<Pick<MachineReceipt, 'plannedCall'>>;
  /** Says what was done, if it was. */
  readonly done?: string | undefined;
  /** The name of the person who will send the call, unless it is the caller of the dry run. */
  readonly sender?: string | undefined;
}) {
  const { outcome, plannedCall } = receipt;
  return (
    <Notice tone={isDone(outcome) || outcome === 'DRY_RUN' ? 'good' : 'plain'}>
      <p>{describeOutcome(receipt, done)}</p>
      {plannedCall != null && (
        <>
          <p>
            Planned call:{' '}
            <code>
              {plannedCall.method} {plannedCall.path}
            </code>
          </p>
          {plannedCall.body != null && (
            <figure class="body">
              <figcaption>
                Its body, without secrets.{' '}
                {sender !== undefined &&
                  `The texts are from ${sender}, whose name then replaces yours in the comment.`}
              </figcaption>
              <pre>{JSON.stringify(plannedCall.body, null, 2)}</pre>
            </figure>
          )}
        </>
      )}
    </Notice>
  );
}
