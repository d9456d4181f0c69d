import { createHash } from 'node:crypto';
import type { Account } from '../logons.js';

/** The people, machines and files of the incident. Names, addresses and hosts are reserved for documentation. */

const ofDomain = (name: string, relative: number): Account => ({
  name,
  domain: 'CORP',
  sid: `S-1-5-21-1004336348-1177238915-682003330-${relative}`,
});

export const accountant = ofDomain('a.berg', 3101);
export const controller = ofDomain('m.okafor', 3102);
export const helpdesk = ofDomain('adm-lindqvist', 3190);
export const backupService = ofDomain('svc-backup', 1100);

/** Sorts before the random ids of seeded data, so lists by id begin with the incident. */
function machineId(number: number, name: string): string {
  return `0000${number}${sha1(name).slice(0, 34)}f`;
}

export const accounting = { id: machineId(1, 'fin-ws-0101'), name: 'fin-ws-0101.corp.example' };
export const controlling = { id: machineId(2, 'fin-ws-0102'), name: 'fin-ws-0102.corp.example' };
export const adminStation = { id: machineId(3, 'adm-ws-0007'), name: 'adm-ws-0007.corp.example' };
export const fileServer = { id: machineId(4, 'file-srv-0011'), name: 'file-srv-0011.corp.example' };
export const domainController = { id: machineId(5, 'dc-srv-0001'), name: 'dc-srv-0001.corp.example' };

/** Above the numbers that are drawn for seeded incidents and investigations. */
export const INCIDENT_ID = 900_001;
export const INVESTIGATION_ID = 900_001;

export interface StoryFile {
  readonly fileName: string;
  readonly filePath: string;
  readonly sha1: string;
  readonly sha256: string;
}

function storyFile(fileName: string, filePath: string): StoryFile {
  return { fileName, filePath, sha1: sha1(fileName), sha256: sha256(fileName) };
}

const downloads = 'C:\\Users\\a.berg\\Downloads';
export const archive = storyFile('Invoice-2291.rar', downloads);
export const script = storyFile('Invoice-2291.pdf .cmd', 'C:\\Users\\a.berg\\AppData\\Local\\Temp\\Rar$DIa0');
export const implant = storyFile('wnetsvc.dll', 'C:\\ProgramData\\WNet');
export const dumper = storyFile('pd64.exe', 'C:\\ProgramData\\WNet');
export const copier = storyFile('rclone.exe', 'C:\\ProgramData\\WNet');
export const shell = storyFile('powershell.exe', 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0');
export const service = storyFile('services.exe', 'C:\\Windows\\System32');

export const PHISHING_URL = 'https://invoices.supplier-portal.example/2291/Invoice-2291.rar';
export const COMMAND_URL = 'https://cdn-sync.example/api/v2/beacon';
export const COMMAND_ADDRESS = '198.51.100.23';
export const DROP_ADDRESS = '203.0.113.77';

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
