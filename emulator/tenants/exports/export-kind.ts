import type { Machine, TenantData } from '../model.js';

/** The input of a machine's rows, which are derived from it and never stored. */
export interface RowContext {
  readonly tenant: TenantData;
  readonly machine: Machine;
  /** The window whose snapshot it is. */
  readonly window: number;
  /** The device group of the machine at that time. */
  readonly group: { readonly id: number; readonly name: string };
  /** 0 is what the machine has; from 1 on the same again under other versions or names. */
  readonly pass: number;
  /** Whether rows may come and go from snapshot to snapshot. */
  readonly comesAndGoes: boolean;
}

/** One export: a row for each thing that a machine has. */
export interface ExportKind {
  /** As the path of its files has it. */
  readonly name: string;
  /** Whether machines can have the same again in another pass. */
  readonly repeats: boolean;
  /** How many slots for rows a machine has, the same in each window and pass. */
  readonly countSlots: (tenant: TenantData, machine: Machine) => number;
  /** A row for each slot, as JSON pages send it; null in windows in which the machine hasn't what belongs there. */
  readonly makeRows: (context: RowContext) => readonly (object | null)[];
}

/** A version in another pass. */
export function inPass(text: string, pass: number): string {
  return pass === 0 ? text : `${text}.${1_000 + pass}`;
}

/** Whether a machine is in the inventories: onboarded, and not left out of vulnerability management. */
export function isAssessed(machine: Machine): boolean {
  return machine.onboardingStatus === 'Onboarded' && !machine.isExcluded;
}

/** The columns that name a machine and its group. */
export function machineColumns({ machine, group }: RowContext): {
  readonly deviceId: string;
  readonly deviceName: string;
  readonly rbacGroupId: number;
  readonly rbacGroupName: string;
} {
  return {
    deviceId: machine.id,
    deviceName: machine.computerDnsName,
    rbacGroupId: group.id,
    rbacGroupName: group.name,
  };
}
