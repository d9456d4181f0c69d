import type { AllowedScript, LiveResponsePolicy } from '../config/policy.js';
import { fitsPath, localPath, plainPath, plainPosixPath } from './path-patterns.js';

/** The keys `liveResponse.scripts` and `liveResponse.denyGetFile` of the policy file. */
export interface LiveResponseRules {
  /** Undefined: every script of the library may be run, which is why a second person has to agree. */
  readonly scripts?: readonly AllowedScript[] | undefined;
  /** Files that are never fetched: `**` is anything, `*` anything within a name; read without regard to case. */
  readonly denyGetFile: readonly string[];
}

/** What a guard rail says no to, in words for the caller. */
export interface RuleRefusal {
  readonly code: 'SCRIPT_NOT_ALLOWED' | 'FILE_DENIED';
  readonly message: string;
}

/**
 * Files that hold credentials: of accounts and domains, of browsers, of keys, and images of memory. A live response
 * session reads as SYSTEM or root, so nothing on the machine keeps them from whoever may fetch files.
 */
export const DENIED_FILES: readonly string[] = [
  // Windows: accounts, domain, keys, memory, disks as devices. Copies of a disk hold the same folders.
  '**/{system32,sysnative}/config/sam*',
  '**/{system32,sysnative}/config/security*',
  '**/{system32,sysnative}/config/system*',
  '**/config/regback/**',
  '**/windows/repair/**',
  '**/ntds.dit',
  '**/ntds/**',
  '**/microsoft/protect/**',
  '**/microsoft/credentials/**',
  '**/microsoft/vault/**',
  '**/microsoft/crypto/**',
  '**/microsoft/ngc/**',
  '**/lsass*.dmp',
  '**/memory.dmp',
  '**/hiberfil.sys',
  '**/pagefile.sys',
  '**/swapfile.sys',
  '/?:',
  '/physicaldrive*',
  '/harddisk*',
  // Linux and macOS.
  '**/etc/shadow*',
  '**/etc/gshadow*',
  '**/etc/krb5.keytab',
  '**/etc/ssh/ssh_host_*_key',
  '**/.ssh/**',
  '**/library/keychains/**',
  '**/dslocal/nodes/**',
  '**/proc/*/mem',
  '**/proc/kcore',
  '/dev/**',
  // Browsers and tools.
  '**/login data*',
  '**/web data',
  '**/cookies',
  '**/cookies.sqlite',
  '**/key4.db',
  '**/logins.json',
  '**/*.kdbx',
  '**/.aws/credentials',
  '**/.azure/**',
  '**/.kube/config',
  '**/.gnupg/**',
].flatMap(spellOut);

/** As long as a path of Linux and macOS may be. Patterns are held against what a caller sent, and none needs more. */
const MAX_PATH_LENGTH = 4_096;

/** The rules of a policy; what it leaves out is as in an installation without a policy file. */
export function liveResponseRulesOf({
  scripts,
  denyGetFile = DENIED_FILES,
}: LiveResponsePolicy): LiveResponseRules {
  return { scripts, denyGetFile };
}

/** @param sha256 of the script in the library just now; undefined when nobody could find out. */
export function checkScript(
  { scripts }: LiveResponseRules,
  name: string,
  sha256: string | undefined,
): RuleRefusal | undefined {
  if (scripts === undefined) return undefined;
  const named = scripts.filter((script) => script.name === name);
  if (named.length === 0) {
    return notAllowed(`The policy does not allow the script ${name}: it is not among liveResponse.scripts.`);
  }
  if (named.some((script) => script.sha256.toLowerCase() === sha256?.toLowerCase())) return undefined;
  return notAllowed(
    `The script ${name} in the library is not the one that the policy allows: its SHA-256 is ${sha256 ?? 'not known'}.`,
  );
}

/** Whether a file may be fetched. What hides which file is meant is refused as well. */
export function checkGetFile({ denyGetFile }: LiveResponseRules, path: string): RuleRefusal | undefined {
  if (denyGetFile.length === 0) return undefined;
  if (path.length > MAX_PATH_LENGTH) {
    return denied(
      `The policy allows no path of more than ${MAX_PATH_LENGTH.toLocaleString('en-US')} characters.`,
    );
  }
  const plain = plainPath(path);
  const pattern = denyGetFile.find((denyPattern) => isDenied(path, plain, denyPattern));
  if (pattern !== undefined) {
    return denied(
      `The policy does not allow fetching this file: it fits ${pattern} of liveResponse.denyGetFile.`,
    );
  }
  const obstacle = obstacleIn(path, plain);
  return obstacle === undefined
    ? undefined
    : denied(`The policy allows no path with ${obstacle}: write the file's full name.`);
}

/** A path without a disk may lie on any disk of a Windows machine, or be one of Linux and macOS. */
function isDenied(path: string, plain: string, pattern: string): boolean {
  if (fitsPath(plain, pattern)) return true;
  if (hasDisk(plain)) return false;
  return fitsPath(plainPosixPath(path), pattern) || fitsPath(plain, pattern.replace(/^[\\/]*[a-z?*]:/i, ''));
}

function hasDisk(plain: string): boolean {
  return /^\/[a-z]:(?:\/|$)/.test(plain);
}

/** What keeps a path from being compared, because only the machine knows which file it means. */
function obstacleIn(path: string, plain: string): string | undefined {
  const local = localPath(path);
  if (/^\/(?:\/+[?.]|\?\?)(?:\/|$)/.test(local)) return 'a device (\\\\?\\, \\\\.\\)';
  if (local.startsWith('//')) return 'a network share or two slashes at its beginning';
  if (!/^(?:\/|[a-z]:(?:\/|$))/.test(local)) return 'a folder left out at its beginning';
  if (local.split('/').some((step) => /^[. ]{3,}$/.test(step))) return 'a name of dots alone';
  if (hasDisk(plain))
    return /^\/[a-z]:$/.test(plain) ? 'nothing but a disk' : obfuscationIn(plain, /%[^%/]+%/);
  if (local.split('/').includes('..')) return 'a step up (..)';
  if (isProcessLink(plain)) return 'a link of /proc';
  if (plain.startsWith('/dev/')) return 'a device (/dev)';
  return obfuscationIn(plain, /%[^%/]+%|\$\{?\w|^\/~/);
}

/** `/proc/self/root/etc/shadow` is `/etc/shadow`; other links there lead to open files and folders. */
function isProcessLink(plain: string): boolean {
  const [top, ...steps] = plain.slice(1).split('/');
  return top === 'proc' && steps.some((step) => PROCESS_LINKS.has(step));
}

const PROCESS_LINKS: ReadonlySet<string> = new Set(['root', 'cwd', 'fd', 'map_files']);

/**
 * `C:\Users\X\CREDEN~1` is a folder with another name, `%x%` and `$x` are whatever the machine says. On a Windows disk
 * `$` is a letter like others: `C:\$MFT`.
 */
function obfuscationIn(plain: string, variable: RegExp): string | undefined {
  if (/~\d/.test(plain)) return 'a short name (~1)';
  if (/[*?]/.test(plain)) return 'a wildcard';
  return variable.test(plain) ? 'a variable' : undefined;
}

function notAllowed(message: string): RuleRefusal {
  return { code: 'SCRIPT_NOT_ALLOWED', message };
}

function denied(message: string): RuleRefusal {
  return { code: 'FILE_DENIED', message };
}

/** `{a,b}` of the list above as several patterns. */
function spellOut(pattern: string): string[] {
  const [, before = '', choices = '', after = ''] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(pattern) ?? [];
  return choices === '' ? [pattern] : choices.split(',').map((choice) => `${before}${choice}${after}`);
}
