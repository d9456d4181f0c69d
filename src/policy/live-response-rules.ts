import type { AllowedScript, LiveResponsePolicy } from '../config/policy.js';
import { fitsPath, localPath, plainPath, plainPosixPath } from './path-patterns.js';

/** The keys `liveResponse.scripts` and `liveResponse.denyGetFile` of the policy file. */
export interface LiveResponseRules {
  /** Undefined allows every script of the library, with an approval. */
  readonly scripts?: readonly AllowedScript[] | undefined;
  /** Files that are never fetched: `**` matches anything, `*` anything within a name. Case-insensitive. */
  readonly denyGetFile: readonly string[];
}

/** A denial by a guard rail, with a message for the caller. */
export interface RuleRefusal {
  readonly code: 'DENIED_BY_POLICY';
  readonly message: string;
}

/**
 * Files with credentials of accounts, domains, browsers and keys, and memory images. Live response reads as SYSTEM or
 * root, so no permission on the machine protects them.
 */
export const DENIED_FILES: readonly string[] = [
  // Windows: accounts, domain, keys, memory, and disks as devices. Shadow copies contain the same folders.
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
  '**/unattend*.xml',
  '**/autounattend.xml',
  '**/sysprep/*.{xml,inf}',
  '**/preferences/groups/groups.xml',
  '/?:',
  '/physicaldrive*',
  '/harddisk*',
  // Linux and macOS.
  '**/etc/shadow*',
  '**/etc/gshadow*',
  '**/etc/security/opasswd*',
  '**/var/backups/{shadow,gshadow}*',
  '**/etc/krb5.keytab',
  '**/etc/ssh/ssh_host_*_key',
  '**/.ssh/**',
  '**/library/keychains/**',
  '**/dslocal/nodes/**',
  '**/var/lib/sss/**',
  '**/samba/private/**',
  '**/proc/**/{mem,environ}',
  '**/proc/kcore',
  '/dev/**',
  // Browsers and tools.
  '**/login data*',
  '**/web data',
  '**/cookies',
  '**/cookies.sqlite',
  '**/user data/local state',
  '**/key4.db',
  '**/logins.json',
  '**/*.{kdbx,pfx,p12,ppk}',
  '**/.aws/credentials',
  '**/.azure/**',
  '**/.config/gcloud/**',
  '**/.docker/config.json',
  '**/.kube/config',
  '**/.git-credentials',
  '**/{.netrc,_netrc}',
  '**/.pgpass',
  '**/.gnupg/**',
].flatMap(expandPattern);

/** The maximum path length of Linux and macOS. Bounds the cost of matching patterns. */
const MAX_PATH_LENGTH = 4_096;

/** The rules of a policy, with the built-in defaults for missing keys. */
export function liveResponseRulesOf({
  scripts,
  denyGetFile = DENIED_FILES,
}: LiveResponsePolicy): LiveResponseRules {
  return { scripts, denyGetFile };
}

/** @param sha256 of the script that the library has now; undefined if it could not be read */
export function checkScript(
  { scripts }: LiveResponseRules,
  name: string,
  sha256: string | undefined,
): RuleRefusal | undefined {
  if (scripts === undefined) return undefined;
  const named = scripts.filter((script) => script.name === name);
  if (named.length === 0) {
    return denied(`The policy does not allow the script ${name}: it is not among liveResponse.scripts.`);
  }
  if (named.some((script) => script.sha256.toLowerCase() === sha256?.toLowerCase())) return undefined;
  return denied(
    `The script ${name} in the library differs from the one that the policy allows: its SHA-256 is ${sha256 ?? 'not known'}.`,
  );
}

/** Whether a file may be fetched. Paths that obscure which file they mean are denied too. */
export function checkGetFile({ denyGetFile }: LiveResponseRules, path: string): RuleRefusal | undefined {
  if (denyGetFile.length === 0) return undefined;
  if (path.length > MAX_PATH_LENGTH) {
    return denied(
      `The policy allows no path of more than ${MAX_PATH_LENGTH.toLocaleString('en-US')} characters.`,
    );
  }
  const lower = formsOf(path);
  const upper = formsOf(path.toUpperCase());
  const isFoldedApart = foldsApart(path);
  const pattern = denyGetFile.find(
    (denyPattern) =>
      isDenied(lower, denyPattern) ||
      ((isFoldedApart || foldsApart(denyPattern)) && isDenied(upper, denyPattern.toUpperCase())),
  );
  if (pattern !== undefined) {
    return denied(
      `The policy does not allow fetching this file: it matches ${pattern} of liveResponse.denyGetFile.`,
    );
  }
  const obstacle = obstacleIn(path, lower.plain);
  return obstacle === undefined
    ? undefined
    : denied(`The policy allows no path with ${obstacle}: write the file's full name.`);
}

/**
 * Whether upper case equates more letters than lower case, as the file system of macOS does: `ß` with `ss`, and `ſ` with `s`.
 */
function foldsApart(text: string): boolean {
  return text.toUpperCase().toLowerCase() !== text.toLowerCase();
}

/** A path in canonical form on Windows, and on Linux and macOS. */
function formsOf(path: string) {
  return { plain: plainPath(path), posix: plainPosixPath(path) };
}

/** Without a drive, the path may be on any drive of a Windows machine, or on Linux or macOS. */
function isDenied({ plain, posix }: ReturnType<typeof formsOf>, pattern: string): boolean {
  if (fitsPath(plain, pattern)) return true;
  if (hasDisk(plain)) return false;
  const anywhere = pattern.replace(/^[\\/]*[a-z?*]:/i, '');
  return (posix !== plain && fitsPath(posix, pattern)) || (anywhere !== pattern && fitsPath(plain, anywhere));
}

function hasDisk(plain: string): boolean {
  return /^\/[a-z]:(?:\/|$)/.test(plain);
}

/** The part of a path that prevents the comparison with patterns, because only the machine can resolve it. */
function obstacleIn(path: string, plain: string): string | undefined {
  const local = localPath(path);
  if (/^\/(?:\/+[?.]|\?\?)(?:\/|$)/.test(local)) return 'a device (\\\\?\\, \\\\.\\)';
  if (local.startsWith('//')) return 'a network share or two slashes at its beginning';
  if (!/^(?:\/|[a-z]:(?:\/|$))/.test(local)) return 'a folder left out at its beginning';
  if (local.split('/').some((step) => /^[. ]{3,}$/.test(step))) return 'a name that consists of dots';
  if (hasDisk(plain)) return /^\/[a-z]:$/.test(plain) ? 'only a drive' : obfuscationIn(plain, /%[^%/]+%/);
  if (local.split('/').includes('..')) return 'a step up (..)';
  if (isProcessLink(plain)) return 'a link of /proc';
  if (plain.startsWith('/dev/')) return 'a device (/dev)';
  return obfuscationIn(plain, /%[^%/]+%|\$\{?\w|^\/~/);
}

/** `/proc/self/root/etc/shadow` is `/etc/shadow`. Other links in /proc lead to open files and folders. */
function isProcessLink(plain: string): boolean {
  const [top, ...steps] = plain.slice(1).split('/');
  return top === 'proc' && steps.some((step) => PROCESS_LINKS.has(step));
}

const PROCESS_LINKS: ReadonlySet<string> = new Set(['root', 'cwd', 'fd', 'map_files']);

/**
 * `C:\Users\X\CREDEN~1` is a folder with another name; `%x%` and `$x` depend on the machine's environment. On Windows,
 * `$` can be part of a name: `C:\$MFT`.
 */
function obfuscationIn(plain: string, variable: RegExp): string | undefined {
  if (/~\d/.test(plain)) return 'a short name (~1)';
  if (/[*?]/.test(plain)) return 'a wildcard';
  return variable.test(plain) ? 'a variable' : undefined;
}

function denied(message: string): RuleRefusal {
  return { code: 'DENIED_BY_POLICY', message };
}

/** Expands `{a,b}` into several patterns. */
function expandPattern(pattern: string): string[] {
  const [, before = '', choices = '', after = ''] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(pattern) ?? [];
  return choices === '' ? [pattern] : choices.split(',').map((choice) => `${before}${choice}${after}`);
}
