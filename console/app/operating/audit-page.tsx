import { useContext } from 'preact/hooks';
import { compareWithDefender, type AuditEvent } from './audit-comparison.js';
import { Moment, Tag } from '../parts/badge.js';
import { Chips, useChoice } from '../parts/choices.js';
import { Empty, Loaded } from '../parts/notice.js';
import { linkTo } from '../routes.js';
import { ViewerContext } from '../session/session-context.js';
import { useNow } from '../reads/use-live.js';
import { More, useListPages } from '../reads/use-pages.js';
import { count, formatNumber, inWords, nameInWords, orElse } from '../words.js';

const PAGE = 50;
/** The kinds that the page can list, with the types of their events. */
const KINDS = {
  Writes: [
    ...['actionIntended', 'approvalRedeemed', 'approvalReturned', 'actionSettled'],
    ...['breakGlassUsed', 'emergencyDeclared', 'emergencyEnded'],
  ],
  Approvals: ['approvalRequested', 'approvalDecided', 'approvalRedeemed', 'approvalReturned'],
  Refusals: ['accessRefused', 'callerLimited', 'huntRefused', 'eventsSuppressed'],
  'Hunts and exports': ['huntFinished', 'exportFinished', 'exportDownloaded'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
const NAMES = Object.keys(KINDS) as (keyof typeof KINDS)[];

/** @param props.auditId lists the events of one write, or of one approval */
export function AuditPage({ auditId }: { readonly auditId: string | undefined }) {
  const [kind, setKind] = useChoice('kind', NAMES);
  const [compared, setCompared] = useChoice('compare', ['defender']);
  const mayCompare = useContext(ViewerContext)?.roles.includes('Defender.ViewData') ?? false;
  const compare = mayCompare && compared !== undefined;
  const filter = {
    ...(auditId !== undefined && { auditId }),
    ...(kind !== undefined && { types: KINDS[kind] }),
  };
  const list = useListPages(
    'AuditEvents',
    { filter, first: PAGE, compare },
    ({ defenderAuditEvents }) => defenderAuditEvents,
  );
  const { asked, rows, showMore } = list;
  const used = usedApprovalsOf(rows);
  const isApproval = rows.some(({ type }) => type === 'approvalRequested');
  const changed = rows.filter(({ isIntact }) => !isIntact).length;
  return (
    <>
      <header class="head">
        <div>
          {auditId !== undefined && (
            <p class="crumb">
              <a href={linkTo('audit')}>Audit</a>
            </p>
          )}
          <h1>{auditId === undefined ? 'Audit' : isApproval ? 'One approval' : 'One write'}</h1>
          <p class="quiet">
            {auditId ?? 'The events of this replica, newest first, with their caller and reason.'}
          </p>
        </div>
        <div class="chips">
          {auditId === undefined && (
            <Chips label="Events" options={NAMES.map((one) => [one, one])} value={kind} onChoose={setKind} />
          )}
          {mayCompare && (
            <Chips
              label="Comparison"
              options={[['defender', 'Compare with Defender']]}
              value={compared}
              onChoose={setCompared}
            />
          )}
        </div>
      </header>
      <section class="card" aria-label="Audit events, newest first">
        <Loaded asked={asked} what="audit events">
          {() =>
            rows.length === 0 ? (
              <Empty>{showMore === undefined ? 'No events.' : 'No events in this part of the file.'}</Empty>
            ) : (
              <>
                <p class={`chain ${changed === 0 ? 'quiet' : 'problem'}`} role="status">
                  {changed === 0
                    ? `${count(rows.length, 'line')}, each with its own hash. `
                    : `${count(changed, 'line')} of ${formatNumber(rows.length)} changed since it was written. `}
                  The command <code>audit verify</code> finds missing lines.
                </p>
                <ul class="rows">
                  {rows.map((event) => (
                    <EventRow
                      key={`${event.process} ${event.sequence}`}
                      event={event}
                      approval={used.get(event.auditId ?? '')}
                      isAlone={auditId !== undefined}
                      // After a problem, the list lacks actions that Defender may have.
                      compare={compare && asked.answer?.problems.length === 0}
                    />
                  ))}
                </ul>
              </>
            )
          }
        </Loaded>
        <More list={list}>Older events</More>
      </section>
    </>
  );
}

/** Outcomes that aren't failures. */
const TONES: Readonly<Record<string, string>> = {
  ...{ CREATED: 'good', DONE: 'good', ALREADY_IN_EFFECT: 'good', ALREADY_PENDING: 'good' },
  ...{ APPROVED: 'good', OK: 'good', READY: 'good', PARTIALLY_DONE: 'severity-MEDIUM' },
  ...{ APPROVAL_REQUIRED: 'plain', DRY_RUN: 'plain', WITHDRAWN: 'plain', CANCELED: 'plain' },
};

/** The approval that a write used. */
interface UsedApproval {
  readonly id: string;
  readonly approver: string;
}

/** By the write's audit id. Its other events don't name the approver. */
function usedApprovalsOf(rows: readonly AuditEvent[]): ReadonlyMap<string, UsedApproval> {
  return new Map(
    rows.flatMap(({ auditId, approvalId, approver }) =>
      auditId === null || approvalId === null || approver === null
        ? []
        : [[auditId, { id: approvalId, approver: orElse(approver.name, approver.oid) }]],
    ),
  );
}

function EventRow({
  event,
  approval,
  isAlone,
  compare,
}: {
  readonly event: AuditEvent;
  readonly approval: UsedApproval | undefined;
  /** On the page of one write, which shows its input. */
  readonly isAlone: boolean;
  readonly compare: boolean;
}) {
  const now = useNow();
  const { outcome, actor, auditId } = event;
  const approvalId = approval?.id ?? event.approvalId;
  const verdict = compare ? compareWithDefender(event) : undefined;
  const what = nameInWords(event.action ?? event.type);
  const inputs = inputOf(event);
  const type = nameInWords(event.type);
  const why = new Set(
    [inputs.comment, event.reason, event.detail, subjectOf(event)].filter(
      (text) => text != null && text !== '',
    ),
  );
  return (
    <li>
      <span class="what">
        {!event.isIntact && <Tag tone="severity-HIGH">Line changed</Tag>}
        <Tag tone={toneOf(event)}>{inWords(outcome ?? labelOf(event.type))}</Tag>
      </span>
      <span class="title">
        {auditId === null ? <b>{what}</b> : <a href={linkTo('audit', auditId)}>{what}</a>}
        <small>{why.size > 0 ? [...why].join(' · ') : type !== what && type}</small>
        {approvalId !== null && approvalId !== auditId && (
          <small>
            <a href={linkTo('audit', approvalId)}>
              {approval === undefined ? 'Its approval' : `Approved by ${approval.approver}`}
            </a>
          </small>
        )}
        {isAlone && event.input != null && (
          <details>
            <summary>Input</summary>
            <pre>{JSON.stringify(event.input, null, 2)}</pre>
          </details>
        )}
        {verdict !== undefined && <Tag tone={verdict.tone}>{verdict.words}</Tag>}
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
  return outcome === null ? 'plain' : (TONES[outcome] ?? 'severity-HIGH');
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

/** Characters of a hunt's query that a row shows. */
const MAX_QUERY = 200;

/** The subject of a refusal, a hunt or an export. `additionalData` has any shape. */
function subjectOf({ additionalData }: AuditEvent): string | undefined {
  if (typeof additionalData !== 'object' || additionalData === null) return undefined;
  const { coordinate, requiredRoles, query, kind } = additionalData as Readonly<Record<string, unknown>>;
  if (typeof coordinate === 'string') {
    return Array.isArray(requiredRoles) ? `${coordinate} needs ${requiredRoles.join(' or ')}` : coordinate;
  }
  if (typeof query === 'string') return query.slice(0, MAX_QUERY);
  return typeof kind === 'string' ? inWords(kind) : undefined;
}
