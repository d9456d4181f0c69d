import type { TenantData } from '../../emulator/tenants/model.js';
import {
  byText,
  evidenceOf,
  groupBy,
  moment,
  reporting,
  unique,
  within,
  type DocumentedQuery,
} from './documented-query.js';

/** The devices in the evidence of alerts of all products, once for each alert. */
function devicesOf({ alerts, otherAlerts }: TenantData): string[] {
  const others = otherAlerts.flatMap(({ evidence }) =>
    evidence.filter((piece) => piece['@odata.type'].endsWith('.deviceEvidence')),
  );
  return [
    ...alerts.map(({ machineId }) => machineId),
    ...others.map((piece) => String(piece['mdeDeviceId'])),
  ];
}

/** Over alerts, their evidence and the devices. */
export const ALERT_QUERIES: readonly DocumentedQuery[] = [
  {
    name: 'alerts of a week by severity',
    query:
      'AlertInfo | where Timestamp > ago(7d) | summarize Alerts = count() by Severity | order by Alerts desc, Severity asc',
    expected: ({ alerts }, now) =>
      [
        ...groupBy(
          alerts.filter((alert) => within(alert.alertCreationTime, now, 7)),
          ({ severity }) => severity,
        ),
      ]
        .map(([Severity, group]) => ({ Severity, Alerts: group.length }))
        .sort((one, other) => other.Alerts - one.Alerts || byText(one.Severity, other.Severity)),
    ordered: true,
  },
  {
    name: 'alerts by day',
    query: 'AlertInfo | summarize Alerts = count() by bin(Timestamp, 1d) | order by Timestamp asc',
    expected: ({ alerts }) =>
      [...groupBy(alerts, ({ alertCreationTime }) => alertCreationTime.slice(0, 10))]
        .map(([day, group]) => ({ Timestamp: `${day}T00:00:00.0000000Z`, Alerts: group.length }))
        .sort((one, other) => byText(one.Timestamp, other.Timestamp)),
    ordered: true,
  },
  {
    name: 'devices with the most alerts',
    query:
      'AlertEvidence | where EntityType == "Machine" | summarize by AlertId, DeviceId | summarize Alerts = count() by DeviceId | order by Alerts desc, DeviceId asc | take 5',
    expected: (tenant) =>
      [...groupBy(devicesOf(tenant), (machineId) => machineId)]
        .map(([DeviceId, group]) => ({ DeviceId, Alerts: group.length }))
        .sort((one, other) => other.Alerts - one.Alerts || byText(one.DeviceId, other.DeviceId))
        .slice(0, 5),
    ordered: true,
  },
  {
    name: 'the last report of each onboarded device',
    query:
      'DeviceInfo | summarize arg_max(Timestamp, *) by DeviceId | where OnboardingStatus == "Onboarded" | project DeviceId, DeviceName, Timestamp',
    expected: (tenant, now) =>
      reporting(tenant, now)
        .filter(({ onboardingStatus }) => onboardingStatus === 'Onboarded')
        .map((machine) => ({
          DeviceId: machine.id,
          DeviceName: machine.computerDnsName,
          Timestamp: moment(machine.lastSeen),
        })),
  },
  {
    name: 'devices by operating system, without servers',
    query:
      'DeviceInfo | where OSPlatform !contains "server" and OSPlatform != "Linux" | summarize Devices = dcount(DeviceId) by OSPlatform',
    expected: (tenant, now) =>
      [
        ...groupBy(
          reporting(tenant, now).filter(({ osPlatform }) =>
            /^(?:Windows(?!Server)|macOS|iOS|Android)/.test(osPlatform),
          ),
          ({ osPlatform }) => osPlatform,
        ),
      ].map(([OSPlatform, group]) => ({ OSPlatform, Devices: group.length })),
  },
  {
    name: 'the users of severe alerts',
    query:
      'AlertInfo | where Severity == "High" | join kind=inner (AlertEvidence | where EntityType == "User") on AlertId | project AlertId, Title, AccountName',
    expected: (tenant) =>
      evidenceOf(tenant, 'User')
        .filter(({ alert }) => alert.severity === 'High')
        .map(({ alert, evidence }) => ({
          AlertId: alert.id,
          Title: alert.title,
          AccountName: evidence.accountName,
        })),
  },
  {
    name: 'alerts of every device, those without any too',
    query:
      'DeviceInfo | distinct DeviceId | join kind=leftouter (AlertEvidence | where EntityType == "Machine" | summarize Alerts = count() by DeviceId) on DeviceId | project DeviceId, Alerts = coalesce(Alerts, 0)',
    expected: (tenant, now) =>
      reporting(tenant, now).map(({ id }) => ({
        DeviceId: id,
        Alerts: devicesOf(tenant).filter((machineId) => machineId === id).length,
      })),
  },
  {
    name: 'attack techniques',
    query:
      'AlertInfo | where isnotempty(AttackTechniques) | mv-expand Technique = parse_json(AttackTechniques) | extend Technique = tostring(Technique) | summarize Alerts = count() by Technique',
    expected: ({ alerts }) => {
      const techniques = alerts.flatMap(({ mitreTechniques }) => mitreTechniques);
      return [...groupBy(techniques, (technique) => technique)].map(([Technique, group]) => ({
        Technique,
        Alerts: group.length,
      }));
    },
  },
  {
    name: 'a score by category',
    query:
      'AlertInfo | extend Weight = case(Severity == "High", 10, Severity == "Medium", 5, 1) | summarize Score = sum(Weight), Severe = countif(Severity == "High"), avg(Weight) by Category',
    expected: ({ alerts }) =>
      [...groupBy(alerts, ({ category }) => category)].map(([Category, group]) => {
        const weights = group.map(({ severity }) =>
          severity === 'High' ? 10 : severity === 'Medium' ? 5 : 1,
        );
        const Score = weights.reduce((sum, weight) => sum + weight, 0);
        return {
          Category,
          Score,
          Severe: group.filter(({ severity }) => severity === 'High').length,
          avg_Weight: Score / group.length,
        };
      }),
  },
  {
    name: 'alerts whose title has a word, and those that only contain it',
    query:
      'AlertInfo | summarize Words = countif(Title has "ransomware"), Parts = countif(Title contains "ware"), No = countif(Title !has "ware")',
    expected: ({ alerts }) => [
      {
        Words: alerts.filter(({ title }) => /\bransomware\b/i.test(title)).length,
        Parts: alerts.filter(({ title }) => /ware/i.test(title)).length,
        No: alerts.filter(({ title }) => !/\bware\b/i.test(title)).length,
      },
    ],
  },
  {
    name: 'the share of severe alerts',
    query:
      'AlertInfo | summarize Share = round(100.0 * countif(Severity == "High") / count(), 1), Techniques = dcount(AttackTechniques)',
    expected: ({ alerts }) => [
      {
        Share:
          Math.round((1_000 * alerts.filter(({ severity }) => severity === 'High').length) / alerts.length) /
          10,
        Techniques: unique(
          alerts.map(({ mitreTechniques }) =>
            mitreTechniques.length === 0 ? '' : JSON.stringify(mitreTechniques),
          ),
        ).length,
      },
    ],
  },
];
