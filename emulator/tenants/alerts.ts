import { alertStories, type AlertStory } from './alert-stories.js';
import { seedEvidence } from './evidence.js';
import { toIsoTime, toShortIsoTime } from './iso-time.js';
import { accountOf, type Account } from './logons.js';
import type { Alert, Logon, Machine } from './model.js';
import type { Random } from './random.js';
import { sortById, type SeedContext } from './seed-context.js';

const day = 86_400_000;

/** An alert's machine: one of the tenant's, or one it no longer knows. */
interface Place {
  readonly id: string;
  readonly computerDnsName: string;
  readonly rbacGroupName: string | null;
}

interface Triage {
  readonly status: string;
  readonly lastUpdate: number;
  readonly resolved: boolean;
}

/**
 * Alerts of the last 30 days, the more the later, sorted by id, which says nothing about their time. Three fifths of them are on a
 * fifth of the machines; one in a hundred is on a machine that the tenant no longer knows.
 */
export function seedAlerts(
  context: SeedContext,
  count: number,
  machines: readonly Machine[],
  logons: readonly Logon[],
): Alert[] {
  const { random, now } = context;
  const shuffled = random.shuffle(machines);
  const busy = shuffled.slice(0, Math.ceil(shuffled.length / 5));
  const accounts = new Map(logons.map((logon) => [logon.machineId, toAccount(logon)]));
  const alerts: Alert[] = [];
  let sharedUpdate = now;
  let incidentId = random.int(1000, 2000);
  while (alerts.length < count) {
    // An incident: one to eight alerts close to one another, mostly on one machine.
    incidentId += 1;
    const began = now - Math.floor(random.next() ** 2.5 * 30 * day);
    const home = pickPlace(random, random.chance(0.6) ? busy : shuffled);
    const size = Math.min(
      random.weighted([
        [1, 55],
        [2, 20],
        [3, 12],
        [5, 8],
        [8, 5],
      ]),
      count - alerts.length,
    );
    for (let nth = 0; nth < size; nth += 1) {
      const created = Math.min(now, began + nth * random.int(1000, 900_000));
      const triage = seedTriage(random, created, now);
      // Alerts that were changed together have the very same last update.
      if (random.chance(0.05)) sharedUpdate = triage.lastUpdate;
      const lastUpdate = random.chance(0.1) && sharedUpdate >= created ? sharedUpdate : triage.lastUpdate;
      const account = accounts.get(home.id) ?? accountOf(random, random.int(0, 99));
      alerts.push(
        seedAlert(context, { incidentId, place: home, created, account, triage: { ...triage, lastUpdate } }),
      );
    }
  }
  return sortById(alerts);
}

function toAccount(logon: Logon): Account {
  return { name: logon.accountName, domain: logon.accountDomain, sid: logon.accountSid };
}

function pickPlace(random: Random, machines: readonly Machine[]): Place {
  const known = random.chance(0.99) ? machines[random.int(0, machines.length - 1)] : undefined;
  if (known !== undefined) return known;
  return {
    id: random.hex(40),
    computerDnsName: `retired-${random.int(1, 99)}.corp.example`,
    rbacGroupName: null,
  };
}

function seedTriage(random: Random, created: number, now: number): Triage {
  const status = random.weighted([
    ['New', 50],
    ['InProgress', 15],
    ['Resolved', 35],
  ]);
  const span = now - created;
  const lastUpdate = created + Math.floor(span * (status === 'New' ? random.next() ** 6 : random.next()));
  return { status, lastUpdate, resolved: status === 'Resolved' };
}

function seedAlert(
  { random, tenantId }: SeedContext,
  facts: {
    readonly incidentId: number;
    readonly place: Place;
    readonly created: number;
    readonly account: Account;
    readonly triage: Triage;
  },
): Alert {
  const { incidentId, place, created, account, triage } = facts;
  const story = random.weighted(alertStories);
  const firstEvent = created - random.int(60_000, 7_200_000);
  const investigated = random.chance(0.4);
  const resolution = triage.resolved ? seedResolution(random) : { classification: null, determination: null };
  return {
    id: `da${random.int(637, 638)}${random.digits(15)}_${random.int(-2_147_483_647, 2_147_483_647)}`,
    incidentId,
    investigationId: investigated ? random.int(1, 4000) : null,
    assignedTo:
      triage.status === 'New' && random.chance(0.9) ? null : `analyst${random.int(1, 5)}@corp.example`,
    severity: story.severity,
    status: triage.status,
    ...resolution,
    investigationState: investigated
      ? random.pick(['SuccessfullyRemediated', 'Running', 'PendingApproval', 'Benign', 'Failed', 'Queued'])
      : random.pick(['UnsupportedAlertType', 'UnsupportedOs', 'Queued']),
    detectionSource: story.detectionSource,
    detectorId: detectorOf(story),
    category: story.category,
    threatFamilyName: story.threatFamilyName,
    title: story.title,
    description: story.description,
    alertCreationTime: toIsoTime(created, random.int(0, 9999)),
    firstEventTime: toIsoTime(firstEvent, random.int(0, 9999)),
    lastEventTime: toIsoTime(
      firstEvent + Math.floor(random.next() * (created - firstEvent)),
      random.int(0, 9999),
    ),
    lastUpdateTime: updateTime(random, triage.lastUpdate, created),
    resolvedTime: triage.resolved ? toIsoTime(triage.lastUpdate) : null,
    machineId: place.id,
    computerDnsName: place.computerDnsName,
    rbacGroupName: place.rbacGroupName,
    aadTenantId: tenantId,
    threatName: null,
    mitreTechniques: [...story.mitreTechniques],
    // The service writes the same account now in one case, now in the other.
    relatedUser: random.chance(0.2)
      ? {
          userName: random.chance(0.5) ? account.name : account.name.toUpperCase(),
          domainName: account.domain.toLowerCase(),
        }
      : null,
    loggedOnUsers: random.chance(0.6) ? [{ accountName: account.name, domainName: account.domain }] : [],
    comments: seedComments(random, triage),
    evidence: story.evidence.map((kind) => seedEvidence(random, kind, account, created)),
    domains: [],
  };
}

/** Cut to few digits as the service does, but never to before the alert was created. */
function updateTime(random: Random, lastUpdate: number, created: number): string {
  if (lastUpdate - created < 1000) return toIsoTime(lastUpdate, 9999);
  return toShortIsoTime(lastUpdate, random.pick([0, 1, 2, 3, 7]));
}

function detectorOf(story: AlertStory): string {
  const digits = Buffer.from(story.category.padEnd(16, '.')).toString('hex');
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20, 32),
  ].join('-');
}

function seedResolution(random: Random): { classification: string | null; determination: string | null } {
  const classification = random.pick([
    'TruePositive',
    'FalsePositive',
    'InformationalExpectedActivity',
    null,
  ]);
  switch (classification) {
    case 'TruePositive':
      return {
        classification,
        determination: random.pick([
          'Malware',
          'MultiStagedAttack',
          'CompromisedAccount',
          'Phishing',
          'Other',
        ]),
      };
    case 'FalsePositive':
      return {
        classification,
        determination: random.pick(['NotMalicious', 'NotMalicious', 'NoEnoughDataToValidate', 'Other']),
      };
    case 'InformationalExpectedActivity':
      return {
        classification,
        determination: random.pick(['SecurityTesting', 'ConfirmedActivity', 'LineOfBusinessApplication']),
      };
    default:
      return { classification: null, determination: null };
  }
}

function seedComments(random: Random, triage: Triage): Alert['comments'] {
  if (triage.status === 'New' || random.chance(0.6)) return [];
  return [
    {
      comment: random.pick([
        'Looked at it, seems real.',
        'Known test — "red team"',
        'Kein Handlungsbedarf.\nGeschlossen.',
      ]),
      createdBy: `analyst${random.int(1, 5)}@corp.example`,
      createdTime: toIsoTime(triage.lastUpdate, random.int(0, 9999)),
    },
  ];
}
