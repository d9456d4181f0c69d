import type { Alert, AlertEvidence, Logon, Machine, TenantData } from '../../emulator/tenants/model.js';

/** A hunting query in the manner of Microsoft's public ones, and its rows as plain code finds them in the tenant. */
export interface DocumentedQuery {
  readonly name: string;
  readonly query: string | ((tenant: TenantData) => string);
  readonly expected: (tenant: TenantData, now: number) => unknown[];
  /** Whether the query says in which order its rows come. */
  readonly ordered?: true;
}

export const DAY = 86_400_000;

/** A moment as hunting writes it: seven fraction digits. */
export const moment = (time: string): string => {
  const [seconds = '', fraction = ''] = time.replace('Z', '').split('.');
  return `${seconds}.${fraction.padEnd(7, '0')}Z`;
};
export const within = (time: string, now: number, days: number): boolean =>
  Date.parse(time) > now - days * DAY;
export const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
export const groupBy = <T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
};
export const later = <T>(rows: readonly T[], time: (row: T) => string): T =>
  rows.reduce((best, row) => (moment(time(row)) > moment(time(best)) ? row : best));
export const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

export interface Piece {
  readonly alert: Alert;
  readonly evidence: AlertEvidence;
}
export const evidenceOf = (tenant: TenantData, ...kinds: string[]): Piece[] =>
  tenant.alerts.flatMap((alert) =>
    alert.evidence
      .filter(({ entityType }) => kinds.includes(entityType))
      .map((evidence) => ({ alert, evidence })),
  );
export const processTime = ({ evidence }: Piece): string => evidence.processCreationTime ?? '';
/** Logons of the 30 days that hunting sees. */
export const logonsOf = ({ logons }: TenantData, now: number): Logon[] =>
  logons.filter(({ timestamp }) => Date.parse(timestamp) >= now - 30 * DAY);
/** Machines that were seen in the 30 days which hunting sees. */
export const reporting = (tenant: TenantData, now: number): Machine[] =>
  tenant.machines.filter(({ lastSeen }) => Date.parse(lastSeen) >= now - 30 * DAY);

export const someAddresses = (tenant: TenantData): string[] =>
  evidenceOf(tenant, 'Ip')
    .flatMap(({ evidence }) => evidence.ipAddress ?? [])
    .slice(0, 5);
