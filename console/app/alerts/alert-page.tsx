import { useState } from 'preact/hooks';
import { laterOf } from './alert-version.js';
import { Fact, PortalLink } from '../parts/fact.js';
import { LevelBadge, Moment, SeverityBadge, Tag } from '../parts/badge.js';
import { Empty, Loaded } from '../parts/notice.js';
import type { AlertRow, DataOf } from '../operations.js';
import { linkTo } from '../routes.js';
import type { Step } from './triage.js';
import { TriageButtons } from './triage-buttons.js';
import { useAnswer } from '../reads/use-answer.js';
import { useChanges, useMissedChanges, useNow } from '../reads/use-live.js';
import { categoryInWords, formatMoment, inWords, joinPath, nameOf, orElse, wordInWords } from '../words.js';

type Alert = NonNullable<DataOf<'Alert'>['alert']>;
type Evidence = NonNullable<Alert['evidence']>[number];

export function AlertPage({ id }: { readonly id: string }) {
  const asked = useAnswer('Alert', { id });
  const [told, setTold] = useState<AlertRow>();
  useChanges((message) => {
    if (!('alert' in message) || message.alert.id !== id) return;
    setTold((known) => laterOf(known, message.alert));
    asked.reload();
  });
  useMissedChanges(asked.reload);
  const missing = (
    <>
      <h1>Alert not found</h1>
      <Empty>No alert has this id, its retention has ended, or you don’t have access to its machine.</Empty>
    </>
  );
  return (
    <Loaded asked={asked} what="the alert" missing={missing}>
      {({ alert }) =>
        alert === null ? (
          missing
        ) : (
          <Details alert={told === undefined ? alert : { ...alert, ...laterOf(alert, told) }} />
        )
      }
    </Loaded>
  );
}

function Details({ alert }: { readonly alert: Alert }) {
  const now = useNow();
  return (
    <>
      <header class="head">
        <div>
          <p class="crumb">
            <a href={linkTo('alerts')}>Alerts</a>
          </p>
          <h1>{orElse(alert.title, 'Untitled alert')}</h1>
          <p class="badges">
            <SeverityBadge severity={alert.severity} />
            <Tag>{inWords(alert.status)}</Tag>
            {alert.category !== null && <Tag>{categoryInWords(alert.category)}</Tag>}
          </p>
        </div>
        <TriageButtons alerts={[alert]} steps={stepsFor(alert.status)} />
      </header>
      <div class="columns">
        <section class="card pad">
          <h2>What happened</h2>
          <p class="prose">{orElse(alert.description, 'No description.')}</p>
          <dl class="facts">
            <Fact name="Raised" value={alert.alertCreationTime && formatMoment(alert.alertCreationTime)} />
            <Fact name="First event" value={alert.firstEventTime && formatMoment(alert.firstEventTime)} />
            <Fact name="Last event" value={alert.lastEventTime && formatMoment(alert.lastEventTime)} />
            <Fact name="Techniques" value={alert.mitreTechniques?.join(', ')} />
            <Fact name="Detected by" value={wordInWords(alert.detectionSource)} />
            <Fact name="Threat" value={alert.threatName} />
            {alert.incidentId !== null && (
              <div>
                <dt>Incident</dt>
                <dd>
                  <a href={linkTo('incidents', alert.incidentId)}>{alert.incidentId}</a>
                </dd>
              </div>
            )}
            <Fact name="Owner" value={alert.assignedTo} />
            <Fact name="Classification" value={alert.classification && inWords(alert.classification)} />
            <Fact name="Determination" value={alert.determination && inWords(alert.determination)} />
            <Fact
              name="Investigation"
              value={alert.investigationState && inWords(alert.investigationState)}
            />
          </dl>
          <PortalLink url={alert.portalUrl} />
        </section>
        <MachineCard machine={alert.machine} />
        {(alert.comments ?? []).length > 0 && (
          <section class="card pad wide">
            <h2>Comments</h2>
            <ul class="plain">
              {(alert.comments ?? []).map(({ comment, createdBy, createdTime }, index) => (
                <li key={index}>
                  {comment}{' '}
                  <small>
                    {createdBy} <Moment at={createdTime} now={now} />
                  </small>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section class="card pad wide">
          <h2>Evidence</h2>
          {(alert.evidence ?? []).length === 0 ? (
            <Empty>No evidence.</Empty>
          ) : (
            <ul class="evidence">
              {(alert.evidence ?? []).map((item, index) => (
                <li key={index}>
                  <b>{wordInWords(item.entityType)}</b>
                  <code>{describeEvidence(item)}</code>
                  <small>
                    {item.detectionStatus} <Moment at={item.evidenceCreationTime} now={now} />
                  </small>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </>
  );
}

function MachineCard({ machine }: { readonly machine: AlertRow['machine'] }) {
  return (
    <section class="card pad">
      <h2>Machine</h2>
      {machine === null ? (
        <Empty>No machine, or Defender no longer has it.</Empty>
      ) : (
        <>
          <p class="big">
            <a href={linkTo('machines', machine.id)}>{nameOf(machine)}</a>
          </p>
          <LevelBadge name="risk" level={machine.riskScore} />
          <p class="quiet">Open the machine for details and response actions.</p>
        </>
      )}
    </section>
  );
}

function describeEvidence(item: Evidence): string {
  if ('processCommandLine' in item) return item.processCommandLine ?? item.processFile ?? '';
  if ('filePath' in item) return joinPath(item.filePath, item.fileName);
  if ('accountName' in item) return joinPath(item.domainName, item.accountName);
  if ('ipAddress' in item) return item.ipAddress ?? '';
  if ('url' in item) return item.url ?? '';
  if ('registryKey' in item) return joinPath(item.registryKey, item.registryValueName);
  return '';
}

function stepsFor(status: Alert['status']): readonly Step[] {
  const isResolved = status === 'RESOLVED';
  const moves: readonly Step[] = isResolved
    ? ['start']
    : status === 'NEW'
      ? ['resolve', 'start']
      : ['resolve'];
  return [...moves, 'assign', 'classify'];
}
