import { buildASTSchema, type GraphQLSchema } from 'graphql';
import { onTestFinished } from 'vitest';
import { startEmulator, type Emulator, type EmulatorOptions } from '../../../emulator/emulator.js';
import {
  DEFAULT_CLIENT_ID,
  DEFAULT_CLIENT_SECRET,
  type NewAppRegistration,
} from '../../../emulator/entra/app-registrations.js';
import { settingsForSubgraph } from '../../../emulator/settings-for-subgraph.js';
import { createServiceDependencies } from '../../../src/cli/service-dependencies.js';
import { systemClock, type Clock } from '../../../src/lib/clock.js';
import type { DoctorExtras } from '../../../src/doctor/check-context.js';
import type { Check } from '../../../src/doctor/check.js';
import { exitCodeOfAll, printDiagnoses, printJson } from '../../../src/doctor/print-diagnosis.js';
import { runDoctor } from '../../../src/doctor/run-doctor.js';
import { readTypeDefs } from '../../../src/subgraph/type-defs.js';
import { suiteWatch } from '../setup/leak-watch.js';

/** The permissions of these tests' registration: exactly those that the schema needs. */
export const LEAST_ROLES = [
  'Alert.ReadWrite.All',
  'Machine.Read.All',
  'Machine.ReadWrite.All',
  'Machine.Isolate',
  'Machine.RestrictExecution',
  'Machine.Scan',
  'Machine.CollectForensics',
  'Machine.Offboard',
  'Machine.LiveResponse',
  'RemediationTasks.Read.All',
  'Score.Read.All',
  'SecurityBaselinesAssessment.Read.All',
  'SecurityRecommendation.Read.All',
  'File.Read.All',
  'URL.Read.All',
  'Ip.Read.All',
  'User.Read.All',
  'Software.Read.All',
  'Vulnerability.Read.All',
  'Ti.ReadWrite.All',
  'Library.Manage',
] as const;

export interface DoctorVisit {
  readonly emulator: Emulator;
  readonly exitCode: number;
  readonly checks: readonly Check[];
  /** The full output, with ports, folders and times replaced. */
  readonly text: string;
  /** The same without passed and skipped checks. */
  readonly problems: string;
  readonly json: string;
}

export interface VisitOptions {
  readonly emulator?: EmulatorOptions;
  /** Differences from a registration with the least permissions. */
  readonly app?: Partial<NewAppRegistration>;
  readonly env?: Readonly<Record<string, string>>;
  readonly clock?: Clock;
  readonly tenant?: string;
  readonly extras?: DoctorExtras;
  /** Called before doctor runs. */
  readonly prepare?: (emulator: Emulator) => void;
}

/** The schema that doctor reads. */
export function readSchema(): GraphQLSchema {
  return buildASTSchema(readTypeDefs(), { assumeValid: true, assumeValidSDL: true });
}

/** Settings for an emulator. */
export function emulatorEnvironment(emulator: Emulator): Record<string, string> {
  const [tenantId = ''] = emulator.tenants.keys();
  return settingsForSubgraph(emulator, tenantId);
}

/** Runs doctor against an emulator over HTTP. */
export async function doctorCommand(options: VisitOptions = {}): Promise<DoctorVisit> {
  const emulator = await startEmulator({ machines: 3, alerts: 3, ...options.emulator });
  onTestFinished(() => emulator.close());
  emulator.control.registerApp({
    clientId: DEFAULT_CLIENT_ID,
    secret: DEFAULT_CLIENT_SECRET,
    roles: LEAST_ROLES,
    graphRoles: LEAST_GRAPH_ROLES,
    ...options.app,
  });
  options.prepare?.(emulator);
  const env = { ...emulatorEnvironment(emulator), ...options.env };
  const diagnoses = await runDoctor(
    createServiceDependencies({ env, clock: options.clock ?? systemClock }),
    options.tenant,
    options.extras,
  );
  const [printed, json] = [printDiagnoses(diagnoses), printJson(diagnoses)];
  for (const output of [printed, json]) suiteWatch.addOutput('doctor', output);
  refuseLeaks([printed, json], env.AZURE_CLIENT_SECRET);
  const text = steady(printed);
  return {
    emulator,
    exitCode: exitCodeOfAll(diagnoses),
    checks: diagnoses.flatMap(({ checks }) => checks),
    text,
    problems: onlyProblems(text),
    json,
  };
}

/** The skipped checks, with their reasons, except for redis and calls that are never tried. */
export function skippedOf({ checks }: DoctorVisit): readonly string[] {
  const isAlways = /^redis: not used|: it has no harmless call$/;
  return checks
    .filter(({ status }) => status === 'skipped')
    .map(({ name, detail }) => `${name}: ${detail}`)
    .filter((line) => !isAlways.test(line));
}

/** An address without a listener: its server was closed. */
export async function closedAddress(): Promise<string> {
  const emulator = await startEmulator({ machines: 1, alerts: 1 });
  await emulator.close();
  return emulator.url;
}

/** No test of doctor may print a secret, a token or a stack. */
function refuseLeaks(texts: readonly string[], secret: string | undefined): void {
  const leak = texts.find(
    (text) => (secret && text.includes(secret)) || /eyJ[\w-]{5,}|\n\s+at .*:\d+:\d+/.test(text),
  );
  if (leak !== undefined) throw new Error(`Doctor prints a secret, a token or a stack:\n${leak}`);
}

/** Replaces values that differ between runs. */
function steady(text: string): string {
  return text.replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT').replace(/\/tmp\/[\w-]+/g, '/TMP');
}

/** Passed and skipped checks. */
const isLeftOut = /^(✓|-|Tenant |$)/;

/** A check may have several lines, of which all but the first are indented. */
function onlyProblems(text: string): string {
  const lines = text.split('\n');
  const kept: string[] = [];
  let keeping = true;
  for (const line of lines) {
    if (!line.startsWith('  ')) keeping = !isLeftOut.test(line);
    if (keeping) kept.push(line);
  }
  return kept.join('\n');
}

/** The fewest permissions at Graph with which every field works. */
export const LEAST_GRAPH_ROLES = [
  'SecurityAlert.Read.All',
  'SecurityIncident.ReadWrite.All',
  'ThreatHunting.Read.All',
];

/** One call for each group of fields that can be tried, except for hunting. */
export const HARMLESS = [
  'getDomainStats',
  'getExposureScore',
  'getFile',
  'getIpStats',
  'listAlerts',
  'listBaselineProfiles',
  'listDeviceAntivirusHealth',
  'listIndicators',
  'listLibraryFiles',
  'listMachineAlerts',
  'listMachineLogonUsers',
  'listMachines',
  'listRecommendations',
  'listRemediationTasks',
  'listSoftware',
  'listVulnerabilities',
];

/** Doctor's calls to Defender, sorted. */
export function callsOf(emulator: Emulator) {
  return emulator.control
    .calls()
    .filter(({ path }) => path.startsWith('/api/'))
    .map(({ operation }) => operation)
    .sort();
}
