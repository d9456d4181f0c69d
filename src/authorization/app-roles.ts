import { hash } from 'node:crypto';
import { ROLES, type Role } from '../config/roles.js';

/** One entry of `appRoles` in the manifest of an app registration. Source: Learn, "appRole resource type". */
export interface AppRole {
  readonly allowedMemberTypes: readonly ('User' | 'Application')[];
  readonly description: string;
  readonly displayName: string;
  /** A GUID derived from the value, so that it is the same in every tenant and version. */
  readonly id: string;
  readonly isEnabled: boolean;
  readonly value: Role;
}

/** The permissions of a role, for the administrator who assigns it. */
const DESCRIPTIONS: Readonly<Record<Role, string>> = {
  'Defender.ViewData':
    'Read alerts, machines, machine actions, investigations, indicators, files, domains, IP addresses, users and device health.',
  'Defender.ViewVulnerabilities':
    'Read vulnerabilities, software, recommendations, missing updates, scores, remediation and assessments.',
  'Defender.ViewAllProducts':
    'Read alerts of all Microsoft products, in an incident and by id, with emails and identities.',
  'Defender.Hunting': 'Run hunting queries. Objects that rows link to need their own role.',
  'Defender.AlertsInvestigation':
    'Update and create alerts; update incidents; collect investigation packages.',
  'Defender.ActiveRemediation':
    'Isolate machines, restrict and scan them, stop and quarantine files, start investigations.',
  'Defender.Release': 'Release machines from isolation and lift restrictions.',
  'Defender.LiveResponse.Collect':
    'Fetch files from machines in live response, and read results and commands.',
  'Defender.LiveResponse.Run': 'Run scripts on machines and put files onto them in live response.',
  'Defender.LiveResponse.Library': 'Manage the script library of live response.',
  'Defender.SecuritySettings': 'Change tags, device values and machines, and manage authenticated scans.',
  'Defender.Indicators': 'Manage indicators of compromise.',
  'Defender.Offboard': 'Offboard machines from Defender.',
  'Defender.Approver': 'Approve, as the second person, actions that need two.',
  'Defender.BreakGlass': 'Override guard rails of actions, with a reason that is recorded.',
  'Defender.Auditor': 'Read the audit trail.',
};

/** Roles that only people can hold. */
const PEOPLE_ONLY: ReadonlySet<Role> = new Set<Role>(['Defender.Approver', 'Defender.BreakGlass']);

export function createAppRoles(): readonly AppRole[] {
  return ROLES.map((value) => ({
    allowedMemberTypes: PEOPLE_ONLY.has(value) ? ['User'] : ['User', 'Application'],
    description: DESCRIPTIONS[value],
    displayName: value,
    id: stableId(`app role ${value}`),
    isEnabled: true,
    value,
  }));
}

/** A version 8 UUID (RFC 9562, custom) from a hash, for a part of the registration, such as `app role Defender.Approver`. */
export function stableId(part: string): string {
  const hex = hash('sha256', `defender-subgraph ${part}`, 'hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
