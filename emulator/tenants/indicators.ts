import { NULL_FIELDS, type Rows } from '../generated/rows.js';
import { toIsoTime } from './iso-time.js';
import type { Random } from './random.js';
import type { SeedContext } from './seed-context.js';

/**
 * An indicator as the service sends it: ti-indicator.md's table, its samples and recorded answers together, which differ.
 * Recordings of 2020 have `source` and `sourceType` and no `externalId`, later ones the other way round.
 */
export type Indicator = Rows['Indicator'];

/** The record of an indicator that was created with required properties only. */
export const recordedOnly = {
  ...NULL_FIELDS.Indicator,
  category: 1,
  historicalDetection: false,
} as const;

/** As many as a tenant has unless the test puts in more. */
const count = 60;
const day = 86_400_000;
/** The app that a partner's connector signs in as. */
const connector = '45097602-1234-5678-1234-9f453233e62c';

/** Active indicators, sorted by number: hashes, addresses, domains and URLs, some of one device group, some that expire. */
export function seedIndicators({ random, now }: SeedContext): Indicator[] {
  let id = 990;
  return Array.from({ length: count }, () => {
    id += random.int(1, 9);
    return seedIndicator(random, id, now);
  });
}

function seedIndicator(random: Random, id: number, now: number): Indicator {
  const { indicatorType, indicatorValue } = seedValue(random);
  const created = now - Math.floor(random.next() * 300 * day);
  const byApp = random.chance(0.4);
  const creator = `analyst${random.int(1, 5)}@corp.example`;
  const createdText = toIsoTime(created, random.int(0, 9999));
  const scoped = random.chance(0.3);
  return {
    ...recordedOnly,
    id: String(id),
    indicatorValue,
    indicatorType,
    action: random.weighted([
      ['Block', 4],
      ['Audit', 3],
      ['Warn', 2],
      ['Allowed', 2],
      ['BlockAndRemediate', 2],
      ['AlertAndBlock', 1],
    ]),
    title: random.pick(['Threat feed', "Partner's list", 'Kampagne “März”', 'Known good & signed (100%)']),
    description: 'From the threat feed',
    severity: random.pick(['Informational', 'Low', 'Medium', 'High']),
    application: random.chance(0.2) ? 'Contoso Mail' : null,
    recommendedActions: random.chance(0.5) ? 'Look for other machines' : null,
    rbacGroupNames: scoped ? [random.pick(['Servers', 'Büro Süd', 'Workstations'])] : [],
    rbacGroupIds: scoped ? [random.int(140, 143)] : [],
    generateAlert: random.chance(0.5),
    expirationTime: random.chance(0.4) ? null : toIsoTime(now + Math.ceil(random.next() * 90 * day)),
    creationTimeDateTimeUtc: createdText,
    lastUpdateTime: createdText,
    createdBy: byApp ? connector : creator,
    createdByDisplayName: byApp ? 'Partner connector' : creator,
    createdBySource: byApp ? 'PublicApi' : 'Portal',
    source: byApp ? 'WindowsDefenderAtp' : creator,
    sourceType: byApp ? 'AadApp' : 'User',
    lastUpdatedBy: random.chance(0.5) ? null : creator,
    mitreTechniques: [],
  };
}

function seedValue(random: Random): Pick<Indicator, 'indicatorType' | 'indicatorValue'> {
  switch (random.int(0, 6)) {
    case 0:
      return { indicatorType: 'FileSha1', indicatorValue: random.hex(40) };
    case 1:
      return { indicatorType: 'FileSha256', indicatorValue: random.hex(64) };
    case 2:
      return { indicatorType: 'FileMd5', indicatorValue: random.hex(32) };
    case 3:
      return { indicatorType: 'IpAddress', indicatorValue: `198.51.100.${random.int(1, 254)}` };
    case 4:
      return { indicatorType: 'DomainName', indicatorValue: `c2-${random.int(1, 999)}.bad.example` };
    case 5:
      return {
        indicatorType: 'Url',
        indicatorValue: `https://files${random.int(1, 40)}.bad.example/get?id=${random.int(1, 999)}&x=%20#top`,
      };
    default:
      return { indicatorType: 'CertificateThumbprint', indicatorValue: random.hex(40) };
  }
}
