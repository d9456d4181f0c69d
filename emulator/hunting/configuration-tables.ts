import type { Column, ColumnType, Table } from '../kql/database.js';
import { formatDate } from '../kql/datetime.js';
import type { TenantData } from '../tenants/model.js';
import { isAssessed } from '../tenants/exports/export-kind.js';
import { configurations, isAssessed as isApplicableTo, lacks } from '../tenants/recommendations.js';

/** Learn: DeviceTvmSecureConfigurationAssessment table in the advanced hunting schema. */
const ASSESSMENT = {
  DeviceId: 'String',
  DeviceName: 'String',
  OSPlatform: 'String',
  Timestamp: 'DateTime',
  ConfigurationId: 'String',
  ConfigurationCategory: 'String',
  ConfigurationSubcategory: 'String',
  ConfigurationImpact: 'Double',
  IsCompliant: 'SByte',
  IsApplicable: 'SByte',
  Context: 'Dynamic',
  IsExpectedUserImpact: 'SByte',
} as const;

/** Learn: DeviceTvmSecureConfigurationAssessmentKB table in the advanced hunting schema. */
const KNOWLEDGE = {
  ConfigurationId: 'String',
  ConfigurationImpact: 'Double',
  ConfigurationName: 'String',
  ConfigurationDescription: 'String',
  RiskDescription: 'String',
  ConfigurationCategory: 'String',
  ConfigurationSubcategory: 'String',
  ConfigurationBenchmarks: 'Dynamic',
  Tags: 'Dynamic',
  RemediationOptions: 'String',
} as const;

/** A row for each machine and setting. Compliance is empty where the setting does not apply. */
export function buildConfigurationAssessment({ machines }: Pick<TenantData, 'machines'>): Table {
  const rows = machines.filter(isAssessed).flatMap((machine) =>
    configurations.map((configuration) => ({
      DeviceId: machine.id,
      DeviceName: machine.computerDnsName,
      OSPlatform: machine.osPlatform,
      Timestamp: formatDate(new Date(machine.lastSeen)),
      ...describe(configuration),
      IsCompliant: isApplicableTo(machine) ? !lacks(machine, configuration) : null,
      IsApplicable: isApplicableTo(machine),
      Context: [],
      IsExpectedUserImpact: null,
    })),
  );
  return tableOf(ASSESSMENT, rows);
}

/** All settings. */
export function buildConfigurationKb(): Table {
  const rows = configurations.map((configuration) => ({
    ...describe(configuration),
    ConfigurationName: configuration.name,
    ConfigurationDescription: '',
    RiskDescription: '',
    ConfigurationBenchmarks: [],
    Tags: [],
    RemediationOptions: '',
  }));
  return tableOf(KNOWLEDGE, rows);
}

function describe({ scid, category, subCategory }: (typeof configurations)[number]) {
  return {
    ConfigurationId: `scid-${String(scid)}`,
    ConfigurationCategory: category === 'SecurityControls' ? 'Security controls' : category,
    ConfigurationSubcategory: subCategory,
    ConfigurationImpact: 1 + (scid % 10),
  };
}

function tableOf(
  types: Readonly<Record<string, ColumnType>>,
  rows: readonly Readonly<Record<string, unknown>>[],
): Table {
  const columns: Column[] = Object.entries(types).map(([name, type]) => ({ name, type }));
  return { columns, rows };
}
