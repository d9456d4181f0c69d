import type { Column, ColumnType, Table } from '../kql/database.js';
import { formatDate } from '../kql/datetime.js';
import { supportColumns } from '../tenants/exports/software-rows.js';
import { vulnerabilitiesOfMachine } from '../tenants/exposure.js';
import type { Machine, TenantData } from '../tenants/model.js';
import { installationsOf } from '../tenants/software.js';
import type { TableForm } from './table-builder.js';

type Types = Readonly<Record<string, ColumnType>>;
type Row = Readonly<Record<string, unknown>>;

const OF_MACHINE = {
  DeviceId: 'String',
  DeviceName: 'String',
  OSPlatform: 'String',
  OSVersion: 'String',
  OSArchitecture: 'String',
} as const;

/** Learn: DeviceTvmSoftwareInventory table in the advanced hunting schema. */
const INVENTORY = {
  ...OF_MACHINE,
  SoftwareVendor: 'String',
  SoftwareName: 'String',
  SoftwareVersion: 'String',
  EndOfSupportStatus: 'String',
  EndOfSupportDate: 'DateTime',
  ProductCodeCpe: 'String',
} as const;

/** Learn: DeviceTvmSoftwareVulnerabilities table in the advanced hunting schema. */
const VULNERABILITIES = {
  ...OF_MACHINE,
  SoftwareVendor: 'String',
  SoftwareName: 'String',
  SoftwareVersion: 'String',
  CveId: 'String',
  VulnerabilitySeverityLevel: 'String',
  RecommendedSecurityUpdate: 'String',
  RecommendedSecurityUpdateId: 'String',
  CveTags: 'Dynamic',
} as const;

/** Learn: DeviceTvmSoftwareVulnerabilitiesKB table in the advanced hunting schema. */
const KNOWLEDGE = {
  CveId: 'String',
  CvssScore: 'String',
  IsExploitAvailable: 'SByte',
  VulnerabilitySeverityLevel: 'String',
  LastModifiedTime: 'DateTime',
  PublishedDate: 'DateTime',
  VulnerabilityDescription: 'String',
  AffectedSoftware: 'Dynamic',
} as const;

/** The same as recorded: some tenants have more columns, and a number for the score. */
const RECORDED_KNOWLEDGE = {
  ...KNOWLEDGE,
  CvssScore: 'Double',
  CvssVector: 'String',
  CveSupportability: 'String',
  EpssScore: 'Double',
} as const;

/** A row for each machine and version of a product on it: the present state. */
export function buildSoftwareInventory(tenant: TenantData): Table {
  const rows = tenant.machines.flatMap((machine) =>
    installationsOf(tenant, machine).map(({ product, version }) => ({
      ...describe(machine),
      SoftwareVendor: product.vendor,
      SoftwareName: product.name,
      SoftwareVersion: version.version,
      ...supportOf(machine.id, product.salt),
      ProductCodeCpe: `${product.vendor}:${product.name}:${version.version}`,
    })),
  );
  return tableOf(INVENTORY, rows);
}

/** A row for each machine, version of a product, and vulnerability of it. */
export function buildSoftwareVulnerabilities(tenant: TenantData): Table {
  const tags = new Map(tenant.vulnerabilities.map(({ id, tags: own }) => [id, own]));
  const rows = tenant.machines.flatMap((machine) =>
    vulnerabilitiesOfMachine(tenant, machine).map((found) => ({
      ...describe(machine),
      SoftwareVendor: found.productVendor,
      SoftwareName: found.productName,
      SoftwareVersion: found.productVersion,
      CveId: found.cveId,
      VulnerabilitySeverityLevel: found.severity,
      RecommendedSecurityUpdate: found.fixingKbId === null ? '' : `Security Updates ${found.fixingKbId}`,
      RecommendedSecurityUpdateId: found.fixingKbId ?? '',
      CveTags: tags.get(found.cveId) ?? [],
    })),
  );
  return tableOf(VULNERABILITIES, rows);
}

/** All known vulnerabilities: those of the tenant, and one that no machine has. */
export function buildVulnerabilitiesKb(
  { vulnerabilities }: TenantData,
  form: TableForm = 'documented',
): Table {
  const isDocumented = form === 'documented';
  const rows = vulnerabilities.map((one) => ({
    CveId: one.id,
    CvssScore: isDocumented ? String(one.cvssV3 ?? '') : one.cvssV3,
    ...(!isDocumented && {
      CvssVector: one.cvssVector ?? '',
      CveSupportability: one.cveSupportability ?? '',
      EpssScore: one.epss,
    }),
    IsExploitAvailable: one.publicExploit,
    VulnerabilitySeverityLevel: one.severity,
    LastModifiedTime: timeOf(one.updatedOn),
    PublishedDate: timeOf(one.publishedOn),
    VulnerabilityDescription: one.description ?? '',
    AffectedSoftware: one.flaws.map(({ productId }) => productId.replace('-_-', ':')),
  }));
  return tableOf(isDocumented ? KNOWLEDGE : RECORDED_KNOWLEDGE, [
    ...rows,
    { ...rows[0], CveId: 'CVE-1999-0001' },
  ]);
}

/** Empty for software that the vendor supports. */
function supportOf(machineId: string, salt: number): Row {
  const { endOfSupportStatus, endOfSupportDate } = supportColumns(machineId, salt);
  return {
    EndOfSupportStatus: endOfSupportStatus === 'None' ? '' : endOfSupportStatus,
    EndOfSupportDate: timeOf(endOfSupportDate),
  };
}

function timeOf(time: string | null): string | null {
  return time === null ? null : formatDate(new Date(time));
}

function describe({ id, computerDnsName, osPlatform, osBuild, osArchitecture }: Machine): Row {
  return {
    DeviceId: id,
    DeviceName: computerDnsName,
    OSPlatform: osPlatform,
    OSVersion: `10.0.${String(osBuild ?? 0)}`,
    OSArchitecture: osArchitecture === '64-bit' ? 'x64' : '',
  };
}

function tableOf(types: Types, rows: readonly Row[]): Table {
  const columns: Column[] = Object.entries(types).map(([name, type]) => ({ name, type }));
  return { columns, rows };
}
