import { Notice } from '../parts/notice.js';
import { describeOutcome, isDone, type MachineReceipt, type Receipt } from './write.js';

/** The result of a write, with its warnings and the planned calls. */
export function Outcome({
  receipt,
  done = 'Defender accepted it.',
  sender,
}: {
  readonly receipt: Receipt & Partial<Pick<MachineReceipt, 'plannedCalls'>>;
  /** Says what was done, if it was. */
  readonly done?: string | undefined;
  /** The name of the person who will send the call, unless it is the caller of the dry run. */
  readonly sender?: string | undefined;
}) {
  const { outcome, plannedCalls } = receipt;
  return (
    <Notice tone={isDone(outcome) || outcome === 'DRY_RUN' ? 'good' : 'plain'}>
      <p>{describeOutcome(receipt, done)}</p>
      {plannedCalls?.map(({ method, path, body }, index) => (
        <div key={index}>
          <p>
            Planned call:{' '}
            <code>
              {method} {path}
            </code>
          </p>
          {body != null && (
            <figure class="body">
              <figcaption>
                Its body, without secrets.{' '}
                {sender !== undefined &&
                  `The texts are from ${sender}, whose name then replaces yours in the comment.`}
              </figcaption>
              <pre>{JSON.stringify(body, null, 2)}</pre>
            </figure>
          )}
        </div>
      ))}
    </Notice>
  );
}
