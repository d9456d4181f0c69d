import { Moment, Tag } from './badge.js';
import { Chips, useChoice } from './choices.js';
import { Empty, Loaded } from './notice.js';
import type { DataOf } from './operations.js';
import { linkTo } from './routes.js';
import { useNow } from './use-live.js';
import { More, useListPages } from './use-pages.js';
import { inWords, nameInWords, orElse } from './words.js';

type AuditEvent = NonNullable<DataOf<'AuditEvents'>['defenderAuditEvents']>['nodes'][number];

const PAGE = 50;
/** The kinds that the page can list, with the types of their events. */
const KINDS = {
  Writes: ['actionIntended', 'actionSettled', 'breakGlassUsed', 'emergencyDeclared', 'emergencyEnded'],
  Approvals: ['approvalRequested', 'approvalDecided', 'approvalRedeemed', 'approvalReturned'],
  Refusals: ['accessRefused', 'callerLimited', 'huntRefused', 'eventsSuppressed'],
  'Hunts and exports': ['huntFinished', 'exportFinished', 'exportDownloaded'],
} as const;
const NAMES = Object.keys(KINDS) as (keyof typeof KINDS)[];

/** @param props.auditId lists the events of one write */
export function AuditPage({ auditId }: { readonly auditId: string | undefined }) {
  const [kind, setKind] = useChoice('kind', NAMES);
  const filter = {
    ...(auditId !== undefined && { auditId }),
    ...(kind !== undefined && { types: KINDS[kind] }),
  };
  const list = useListPages(
    'AuditEvents',
    { filter, first: PAGE },
    ({ defenderAuditEvents }) => defenderAuditEvents,
  );
  const { asked, rows, showMore } = list;
  return (
    <>
      <header class="head">
        <div>
          {auditId !== undefined && (
            <p class="crumb">
              <a href={linkTo('audit')}>Audit</a>
            </p>
          )}
          <h1>{auditId === undefined ? 'Audit' : 'One write'}</h1>
          <p class="quiet">
            {auditId ??
              'The events of this replica, newest first, with their caller and reason. A tag marks changed lines.'}
          </p>
        </div>
        {auditId === undefined && (
          <Chips label="Events" options={NAMES.map((one) => [one, one])} value={kind} onChoose={setKind} />
        )}
      </header>
      <section class="card" aria-label="Audit events, newest first">
        <Loaded asked={asked} what="audit events">
          {() =>
            rows.length === 0 ? (
              <Empty>{showMore === undefined ? 'No events.' : 'No events in this part of the file.'}</Empty>
            ) : (
              <ul class="rows">
                {rows.map((event) => (
                  <EventRow key={`${event.process} ${event.sequence}`} event={event} />
                ))}
              </ul>
            )
          }
        </Loaded>
        <More list={list}>Older events</More>
      </section>
    </>
  );
}

const BAD = /REFUSED|FORBIDDEN|REJECTED|UNKNOWN|FAILED|UNAVAILABLE|TIMEOUT|LIMITED/;

function EventRow({ event }: { readonly event: AuditEvent }) {
  const now = useNow();
  const { outcome, actor, auditId } = event;
  const what = nameInWords(event.action ?? event.type);
  const inputs = inputOf(event);
  const type = nameInWords(event.type);
  const why = [inputs.comment, event.reason, event.detail].filter((text) => text != null && text !== '');
  return (
    <li>
      <span class="what">
        {!event.isIntact && <Tag tone="severity-HIGH">Line changed</Tag>}
        <Tag tone={toneOf(event)}>{inWords(outcome ?? labelOf(event.type))}</Tag>
      </span>
      <span class="title">
        {auditId === null ? <b>{what}</b> : <a href={linkTo('audit', auditId)}>{what}</a>}
        <small>{why.length > 0 ? why.join(' · ') : type !== what && type}</small>
      </span>
      <span class="machine">
        <span>{orElse(actor.name, actor.oid)}</span>
        {inputs.machineId !== undefined && (
          <small>
            <a href={linkTo('machines', inputs.machineId)}>machine {inputs.machineId.slice(0, 12)}</a>
          </small>
        )}
      </span>
      <span class="when">
        <Moment at={event.time} now={now} />
      </span>
    </li>
  );
}

function toneOf({ type, outcome }: AuditEvent): string {
  if (/refused|limited|breakGlass|emergencyDeclared/i.test(type)) return 'severity-HIGH';
  if (outcome === null) return 'plain';
  return BAD.test(outcome) ? 'severity-HIGH' : 'good';
}

/** The label of an event without an outcome. */
function labelOf(type: string): string {
  return type === 'actionIntended' ? 'INTENDED' : nameInWords(type);
}

interface Inputs {
  readonly comment?: string;
  readonly machineId?: string;
}

/** The machine and the reason in a write's input. The input has any shape. */
function inputOf({ input }: AuditEvent): Inputs {
  if (typeof input !== 'object' || input === null) return {};
  const { comment, machineId } = input as Readonly<Record<string, unknown>>;
  return {
    ...(typeof comment === 'string' && { comment }),
    ...(typeof machineId === 'string' && { machineId }),
  };
}
