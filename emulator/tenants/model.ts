import type { Rows } from '../generated/rows.js';
import type { BaselineConfiguration, BaselineProfile } from './assessments.js';
import type { AuthenticatedScans } from './authenticated-scan.js';
import type { RemediationTask } from './remediation-task.js';
import type { Scores } from './organisation-scores.js';
import type { Indicator } from './indicators.js';
import type { Investigation } from './investigation.js';
import type { LibraryFile } from './library-files.js';
import type { GraphData } from './graph-alert.js';

/** The data of one emulated tenant, in the shapes that the service sends (Learn: alerts.md, machine.md, machineaction.md). */
export interface TenantData extends GraphData {
  readonly tenantId: string;
  /** Sorted by id, as the service lists them. */
  readonly machines: Machine[];
  /** Sorted by id, as the service lists them. */
  readonly alerts: Alert[];
  /** The machines when the tenant was seeded, for alerts that are older: Graph sends the machine as it was. */
  readonly atStart: { readonly time: number; readonly machines: ReadonlyMap<string, Machine> };
  readonly machineActions: StoredMachineAction[];
  /** Sorted by number. */
  readonly investigations: Investigation[];
  /** Sorted by number. */
  readonly indicators: Indicator[];
  readonly libraryFiles: LibraryFile[];
  /** Logons seen on machines; hunting reads them as DeviceLogonEvents. */
  readonly logons: Logon[];
  /** The products that machines can have, sorted by id. Which machine has which: software.ts works it out of the machine's id. */
  readonly products: readonly Product[];
  /** Sorted by id. */
  readonly vulnerabilities: readonly Vulnerability[];
  readonly scores: Scores;
  /** Sorted by id. */
  readonly remediationTasks: RemediationTask[];
  /** Sorted by id. */
  readonly baselineProfiles: BaselineProfile[];
  /** Sorted by unique id. */
  readonly baselineConfigurations: BaselineConfiguration[];
  readonly authenticatedScans: AuthenticatedScans;
  /** Machines that moved to another device group, oldest first: exports of earlier windows have the previous group. */
  readonly groupMoves: GroupMove[];
}

/** A machine left a device group. */
export interface GroupMove {
  readonly machineId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The group that it left. */
  readonly from: { readonly id: number; readonly name: string | null };
}

export type IpAddress = Rows['IpAddress'];
/** An empty `defenderAvStatus` is not sent: rows of some machines lack the field. */
export type Machine = Rows['Machine'];
export type VmMetadata = Rows['VmMetadata'];
export type AlertEvidence = Rows['AlertEvidence'];
export type Alert = Rows['Alert'];
export type MachineAction = Rows['MachineAction'];
/** A command of a live response session (Learn: run-live-response.md). */
export type LiveResponseCommandResult = Rows['LiveResponseCommandResult'];

/** An action as the emulator stores it: its fields, and when they become visible on the emulator's clock (epoch milliseconds). */
export interface StoredMachineAction {
  readonly action: MachineAction;
  /** Reads don't show it before this moment: the index lag of the service. */
  readonly visibleAt: number;
  /** From here it is InProgress, before it Pending. Infinity: it waits for something else to happen. */
  startsAt: number;
  /** From here it has its outcome. */
  endsAt: number;
  /** The final status, reached at `endsAt`; Succeeded if omitted. */
  readonly outcome?: string;
  /** The action times out if it hasn't started by then; three days after its creation if omitted. */
  readonly givenUpAt?: number;
}

export interface Logon {
  readonly machineId: string;
  readonly computerDnsName: string;
  /** ISO 8601, UTC, seven fraction digits. */
  readonly timestamp: string;
  readonly accountName: string;
  readonly accountDomain: string;
  readonly accountSid: string;
  readonly logonType: string;
  readonly reportId: number;
}

/** A product of the tenant's software inventory. Counts are derived from the machines, not stored. */
export interface Product {
  /** `vendor-_-name`. */
  readonly id: string;
  readonly vendor: string;
  readonly name: string;
  readonly publicExploit: boolean;
  readonly activeAlert: boolean;
  readonly impactScore: number;
  /** Oldest first. */
  readonly versions: readonly ProductVersion[];
  /** The `osPlatform`s that it runs on. */
  readonly platforms: readonly string[];
  /** The part of these machines that has it: 0 to 1. */
  readonly share: number;
  /** Makes the draws of one product differ from another's. */
  readonly salt: number;
  /** Machines for which nothing is drawn: id -> index of the version that they have. */
  readonly pinned?: ReadonlyMap<string, number>;
}

export interface ProductVersion {
  readonly version: string;
  /** The update that brings a machine to this version, without the letters KB; null where the vendor has no KBs. */
  readonly kbId: string | null;
}

/** A product as one machine has it. */
export interface Installation {
  readonly product: Product;
  readonly version: ProductVersion;
}

/** All fields of a vulnerability; each route sends some of them (Learn: vulnerability.md). */
export interface Vulnerability extends Omit<
  Rows['Vulnerability'],
  'name' | 'exposedMachines' | 'patchFirstAvailable'
> {
  /** Where it is. */
  readonly flaws: readonly Flaw[];
}

/** A product's share in a vulnerability. */
export interface Flaw {
  readonly productId: string;
  /** All versions before this one have it: an index of `Product.versions`, or their number while none is rid of it. */
  readonly fixedIn: number;
}
