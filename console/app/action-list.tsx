import { Moment, Tag } from './badge.js';
import { Empty } from './notice.js';
import type { ActionRow } from './operations.js';
import { useNow } from './use-live.js';
import { inWords } from './words.js';

const TONES: Readonly<Record<string, string>> = {
  PENDING: 'severity-MEDIUM',
  IN_PROGRESS: 'severity-MEDIUM',
  SUCCEEDED: 'good',
  FAILED: 'severity-HIGH',
  TIME_OUT: 'severity-HIGH',
};

export function ActionList({ actions }: { readonly actions: readonly ActionRow[] }) {
  const now = useNow();
  if (actions.length === 0) return <Empty>No response actions yet.</Empty>;
  return (
    <ul class="rows narrow">
      {actions.map((action) => (
        <li key={action.id}>
          <span class="what">
            <Tag tone={TONES[action.status ?? ''] ?? 'plain'}>{inWords(action.status)}</Tag>
          </span>
          <span class="title">
            <b>
              {inWords(action.type)}
              {action.scope !== null && `, ${inWords(action.scope).toLowerCase()}`}
            </b>
            <small>{[action.requestedBy, action.reason].filter(Boolean).join(': ')}</small>
          </span>
          <span class="when">
            <Moment at={action.lastUpdateDateTimeUtc ?? action.creationDateTimeUtc} now={now} />
          </span>
        </li>
      ))}
    </ul>
  );
}
