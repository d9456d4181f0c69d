import type { Random } from './random.js';

/** An operating system with the `version` and `osBuild` that machines report for it. */
export interface Platform {
  readonly osPlatform: string;
  readonly versions: readonly [string, ...string[]];
  readonly osBuild: number | null;
  readonly kind: 'workstation' | 'server' | 'mobile' | 'other';
}

/** The platforms of a tenant, by how common they are. An open set: the service names new ones as they come. */
export const platforms: readonly (readonly [Platform, number])[] = [
  [{ osPlatform: 'Windows11', versions: ['24H2', '23H2', '22H2'], osBuild: 26100, kind: 'workstation' }, 42],
  [{ osPlatform: 'Windows10', versions: ['22H2', '21H2', '1709'], osBuild: 19045, kind: 'workstation' }, 18],
  [{ osPlatform: 'WindowsServer2022', versions: ['21H2'], osBuild: 20348, kind: 'server' }, 9],
  [{ osPlatform: 'WindowsServer2019', versions: ['1809'], osBuild: 17763, kind: 'server' }, 6],
  [{ osPlatform: 'WindowsServer2012R2', versions: ['Other'], osBuild: 9600, kind: 'server' }, 2],
  [{ osPlatform: 'Ubuntu', versions: ['20.4', '20.04', '22.4'], osBuild: null, kind: 'server' }, 5],
  [{ osPlatform: 'Debian', versions: ['12.0'], osBuild: null, kind: 'server' }, 2],
  [{ osPlatform: 'RedHatEnterpriseLinux', versions: ['9.4', '8.10'], osBuild: null, kind: 'server' }, 2],
  [{ osPlatform: 'macOS', versions: ['15.5', '14.7'], osBuild: null, kind: 'workstation' }, 6],
  [{ osPlatform: 'iOS', versions: ['18.5', '17.7'], osBuild: null, kind: 'mobile' }, 4],
  [{ osPlatform: 'Android', versions: ['15.0', '14.0'], osBuild: null, kind: 'mobile' }, 2],
  [{ osPlatform: 'Other', versions: ['Other'], osBuild: null, kind: 'other' }, 2],
];

const mobileNames = [
  'Empfang Süd iPad',
  'Büro 17 iPad Air',
  'Außendienst 4 Galaxy',
  "Warehouse's Tablet 2",
  'Größe XL Scanner 9',
  'Lager-Handy №3',
] as const;

const departments = ['fin', 'hr', 'eng', 'ops', 'sales', 'legal', 'lab'] as const;
const serverRoles = ['dc', 'sql', 'web', 'file', 'build', 'mail'] as const;

/** A computer name: host names for computers, what their owners typed for phones and tablets. */
export function computerName(random: Random, platform: Platform, index: number): string {
  const number = String(index + 1).padStart(4, '0');
  switch (platform.kind) {
    case 'workstation':
      return `${random.pick(departments)}-ws-${number}.corp.example`;
    case 'server':
      return `${random.pick(serverRoles)}-srv-${number}.corp.example`;
    case 'mobile':
      return `${random.pick(mobileNames)} (${index + 1})`;
    case 'other':
      return random.chance(0.3) ? '' : `device-${number}`;
  }
}
