/** The texts of a kind of alert. */
export interface AlertStory {
  readonly title: string;
  readonly description: string;
  readonly severity: string;
  readonly category: string;
  readonly mitreTechniques: readonly string[];
  readonly detectionSource: string;
  readonly threatFamilyName: string | null;
  /** The kinds of evidence it comes with. */
  readonly evidence: readonly ('File' | 'Process' | 'User' | 'Url' | 'Ip')[];
}

/** The alerts of a tenant, by how common they are. */
export const alertStories: readonly (readonly [AlertStory, number])[] = [
  [
    {
      title: 'Suspicious PowerShell command line',
      description:
        'A suspicious PowerShell activity was observed on the machine.\nThis behavior may indicate that PowerShell was used during ' +
        'installation, exploration, or in some cases in lateral movement.\nCheck the process tree.',
      severity: 'Medium',
      category: 'Execution',
      mitreTechniques: ['T1059.001'],
      detectionSource: 'WindowsDefenderAtp',
      threatFamilyName: null,
      evidence: ['User', 'Process', 'File'],
    },
    18,
  ],
  [
    {
      title: "'Mimikatz' hacktool was prevented",
      description:
        'Readily available tools, such as hacking programs, can be used by unauthorized individuals.',
      severity: 'Low',
      category: 'Malware',
      mitreTechniques: [],
      detectionSource: 'WindowsDefenderAv',
      threatFamilyName: 'Mimikatz',
      evidence: ['File'],
    },
    16,
  ],
  [
    {
      title: 'Connection to a known command-and-control address',
      description: 'A process connected to an address that is known from earlier attacks.',
      severity: 'High',
      category: 'CommandAndControl',
      mitreTechniques: ['T1071', 'T1573'],
      detectionSource: 'WindowsDefenderAtp',
      threatFamilyName: null,
      evidence: ['Ip', 'Process', 'User'],
    },
    10,
  ],
  [
    {
      title: 'User clicked a link that was later found malicious',
      description: 'The link was allowed when it was opened.\r\nIt has since been rated malicious.',
      severity: 'Informational',
      category: 'InitialAccess',
      mitreTechniques: ['T1566.002'],
      detectionSource: 'WindowsDefenderSmartScreen',
      threatFamilyName: null,
      evidence: ['Url', 'User'],
    },
    12,
  ],
  [
    {
      title: 'Credential dumping from “lsass.exe” – unusual access',
      description:
        'A process read the memory of lsass.exe.\n\n* Isolate the device\n* Reset the accounts that were logged on',
      severity: 'High',
      category: 'CredentialAccess',
      mitreTechniques: ['T1003.001'],
      detectionSource: 'WindowsDefenderAtp',
      threatFamilyName: null,
      evidence: ['Process', 'File', 'User'],
    },
    9,
  ],
  [
    {
      title: 'Ransomware behavior detected in the file system',
      description: 'Many files were rewritten in a short time.',
      severity: 'High',
      category: 'Ransomware',
      mitreTechniques: ['T1486'],
      detectionSource: 'WindowsDefenderAtp',
      threatFamilyName: 'Conti',
      evidence: ['File', 'Process', 'Process', 'User'],
    },
    4,
  ],
  [
    {
      title: 'Scheduled task "Update ☃" created by an unusual process',
      description: 'A task that runs at every start was created.',
      severity: 'Medium',
      category: 'Persistence',
      mitreTechniques: ['T1053.005'],
      detectionSource: 'WindowsDefenderAtp',
      threatFamilyName: null,
      evidence: ['Process', 'File'],
    },
    10,
  ],
  [
    {
      title: 'Discovery of accounts & groups (100% of the domain)',
      description: 'Commands that list accounts were run one after another.',
      severity: 'Low',
      category: 'Discovery',
      mitreTechniques: ['T1087.002'],
      detectionSource: 'CustomDetection',
      threatFamilyName: null,
      evidence: ['User', 'Process'],
    },
    12,
  ],
  [
    {
      title: 'Unerwünschte Software: Größenänderung blockiert',
      description: 'Potentially unwanted software was blocked.',
      severity: 'UnSpecified',
      category: 'UnwantedSoftware',
      mitreTechniques: [],
      detectionSource: 'WindowsDefenderAv',
      threatFamilyName: 'Presenoker',
      evidence: ['File'],
    },
    6,
  ],
  [
    {
      title: "Owner's test rule; DROP TABLE alerts--",
      description: 'A custom rule with quotes in its name.',
      severity: 'Informational',
      category: 'null',
      mitreTechniques: [],
      detectionSource: 'CustomDetection',
      threatFamilyName: null,
      evidence: [],
    },
    1,
  ],
];
