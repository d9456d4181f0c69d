/** A product before it has versions. */
export interface ProductName {
  readonly vendor: string;
  readonly name: string;
  readonly platforms: readonly string[];
  /** The part of these machines that has it. */
  readonly share: number;
  /** `build` counts an operating system's builds, `dotted` a program's releases; Microsoft's have KBs. */
  readonly numbering: { readonly from: string; readonly kbs: boolean };
  /** How many vulnerabilities it takes part in. */
  readonly flaws: number;
}

const clients = ['Windows11', 'Windows10'];
const servers = ['WindowsServer2022', 'WindowsServer2019', 'WindowsServer2012R2'];
const windows = [...clients, ...servers];
const linux = ['Ubuntu', 'Debian', 'RedHatEnterpriseLinux'];
const desktops = [...clients, 'macOS'];
const phones = ['iOS', 'Android'];

/** Operating systems: every machine has its own. */
const systems: readonly (readonly [string, string, string, string, number])[] = [
  ['microsoft', 'windows_11', 'Windows11', '10.0.26100', 40],
  ['microsoft', 'windows_10', 'Windows10', '10.0.19045', 40],
  ['microsoft', 'windows_server_2022', 'WindowsServer2022', '10.0.20348', 30],
  ['microsoft', 'windows_server_2019', 'WindowsServer2019', '10.0.17763', 30],
  ['microsoft', 'windows_server_2012_r2', 'WindowsServer2012R2', '6.3.9600', 20],
  ['canonical', 'ubuntu_linux', 'Ubuntu', '20.04', 18],
  ['debian', 'debian_linux', 'Debian', '12', 10],
  ['redhat', 'enterprise_linux', 'RedHatEnterpriseLinux', '9', 10],
  ['apple', 'macos', 'macOS', '15', 16],
  ['apple', 'iphone_os', 'iOS', '18', 10],
  ['google', 'android', 'Android', '15', 8],
];

const programs: readonly (readonly [string, string, readonly string[], number, string, number])[] = [
  ['7-zip', '7-zip', windows, 0.45, '24', 5],
  ['adobe', 'acrobat_reader_dc', desktops, 0.55, '25.001', 16],
  ['apache', 'http_server', [...servers, ...linux], 0.12, '2.4', 8],
  ['apache', 'log4j', [...servers, ...linux], 0.15, '2', 4],
  ['apache', 'tomcat', [...servers, ...linux], 0.1, '9.0', 6],
  ['cisco', 'anyconnect_secure_mobility_client', desktops, 0.3, '4.10', 4],
  ['citrix', 'workspace', desktops, 0.15, '24', 3],
  ['docker', 'desktop', desktops, 0.08, '4', 4],
  ['eclipse', 'temurin', [...desktops, ...servers], 0.1, '17.0', 5],
  ['f5', 'nginx', linux, 0.4, '1', 4],
  ['gimp', 'gimp', desktops, 0.04, '2.10', 3],
  ['git', 'git', [...desktops, ...linux], 0.2, '2', 5],
  ['google', 'chrome', [...windows, 'macOS', 'Ubuntu'], 0.75, '137.0', 30],
  ['haxx', 'curl', linux, 0.9, '8', 6],
  ['jetbrains', 'intellij_idea', desktops, 0.06, '2025', 3],
  ['microsoft', '.net', windows, 0.5, '8.0', 8],
  ['microsoft', 'edge_chromium-based', [...windows, ...phones], 0.95, '137.0', 24],
  ['microsoft', 'office', desktops, 0.85, '16.0', 14],
  ['microsoft', 'onedrive', desktops, 0.8, '25', 2],
  ['microsoft', 'sql_server', servers, 0.2, '15.0', 6],
  ['microsoft', 'teams', [...desktops, ...phones], 0.8, '25', 3],
  ['microsoft', 'visual_studio_code', desktops, 0.2, '1', 4],
  ['mozilla', 'firefox', [...desktops, 'Ubuntu'], 0.25, '139', 18],
  ['mozilla', 'thunderbird', desktops, 0.04, '139', 8],
  ['notepad-plus-plus', 'notepad++', clients, 0.3, '8', 3],
  ['openbsd', 'openssh', linux, 0.95, '9', 4],
  ['openssl', 'openssl', [...windows, ...linux, 'macOS'], 0.6, '3.0', 8],
  ['oracle', 'jre', [...desktops, ...servers], 0.25, '1.8.0', 12],
  ['oracle', 'mysql', [...servers, ...linux], 0.08, '8.0', 6],
  ['php', 'php', linux, 0.15, '8', 5],
  ['putty', 'putty', clients, 0.12, '0', 2],
  ['python', 'python', [...desktops, ...linux], 0.3, '3', 5],
  ['rarlab', 'winrar', clients, 0.15, '7', 3],
  ['slack', 'slack', [...desktops, ...phones], 0.2, '4', 2],
  ['teamviewer', 'teamviewer', windows, 0.12, '15', 3],
  ['videolan', 'vlc_media_player', desktops, 0.2, '3.0', 4],
  ['vmware', 'tools', servers, 0.6, '12', 3],
  ['wireshark', 'wireshark', clients, 0.07, '4', 6],
  ['zoom', 'zoom', [...desktops, ...phones], 0.4, '6', 5],
  // In the service's catalogue, on no machine.
  ['libreoffice', 'libreoffice', desktops, 0, '24', 3],
];

/** The software that a tenant's machines can have. */
export const productNames: readonly ProductName[] = [
  ...systems.map(([vendor, name, platform, from, flaws]) => ({
    vendor,
    name,
    platforms: [platform],
    share: 1,
    numbering: { from, kbs: vendor === 'microsoft' },
    flaws,
  })),
  ...programs.map(([vendor, name, platforms, share, from, flaws]) => ({
    vendor,
    name,
    platforms,
    share,
    numbering: { from, kbs: vendor === 'microsoft' && ['.net', 'sql_server'].includes(name) },
    flaws,
  })),
];
