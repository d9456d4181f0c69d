import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DENIED_FILES,
  checkGetFile,
  checkScript,
  liveResponseRulesOf,
} from '../../../src/policy/live-response-rules.js';

const BUILT_IN = liveResponseRulesOf({});
const codeOf = (path: string) => checkGetFile(BUILT_IN, path)?.code;

/** Ways to write the same path of a Windows machine. */
const disguises = fc.record({
  prefix: fc.constantFrom('', '\\\\?\\', '\\\\.\\', '//?/'),
  upper: fc.array(fc.boolean(), { minLength: 80, maxLength: 80 }),
  separators: fc.array(fc.constantFrom('\\', '/', '\\\\', '\\.\\', '\\x\\..\\'), {
    minLength: 12,
    maxLength: 12,
  }),
  ending: fc.constantFrom('', '.', ' ', '. .', '::$DATA', ':stream'),
  quoted: fc.boolean(),
});

describe('the list of files that are never fetched', () => {
  it.each([
    'C:\\Windows\\System32\\config\\SAM',
    'C:\\Windows\\System32\\config\\SYSTEM',
    'D:\\Windows\\NTDS\\ntds.dit',
    'C:\\Users\\ada\\AppData\\Roaming\\Microsoft\\Protect\\S-1-5-21-1\\key',
    'C:\\Users\\ada\\AppData\\Local\\Google\\Chrome\\User Data\\Default\\Login Data',
    'C:\\hiberfil.sys',
  ])('holds %s however it is written', (path) => {
    fc.assert(
      fc.property(disguises, ({ prefix, upper, separators, ending, quoted }) => {
        const cased = [...path].map((c, at) => (upper[at] ? c.toUpperCase() : c.toLowerCase())).join('');
        const [drive = '', ...steps] = cased.split('\\');
        const written = steps.reduce(
          (text, step, at) => `${text}${separators[at] ?? '\\'}${step}`,
          prefix + drive,
        );
        expect(codeOf(quoted ? `"${written}${ending}"` : `${written}${ending}`)).toBe('DENIED_BY_POLICY');
      }),
    );
  });

  it.each([
    '\\\\.\\PhysicalDrive0',
    '\\\\.\\C:',
    'C:\\Windows\\Sysnative\\config\\SAM',
    '\\\\127.0.0.1\\C$\\Windows\\System32\\config\\SECURITY',
    'C:\\Users\\ADMINI~1\\file.txt',
    '%SystemRoot%\\explorer.exe',
    '$HOME/file',
    '~/file',
    'C:\\Temp\\*.log',
    '/dev/sda',
    '/proc/4711/mem',
    '/proc/4711/task/4712/mem',
    '/proc/self/environ',
    '/var/backups/shadow.bak',
    '/etc/security/opasswd',
    '/home/ada/.docker/config.json',
    'C:\\Windows\\Panther\\unattend.xml',
    'C:\\Users\\ada\\AppData\\Local\\Google\\Chrome\\User Data\\Local State',
    'C:\\Users\\ada\\Documents\\signing.pfx',
    '/Users/ada/Library/Keychains/login.keychain-db',
    'C:/Users/ada/.aws/credentials',
  ])('lets nobody have %s', (path) => {
    expect(codeOf(path)).toBe('DENIED_BY_POLICY');
  });

  it.each([
    'C:\\$MFT',
    'C:\\$Recycle.Bin\\S-1-5-21-1\\$RABCDEF.exe',
    'C:\\Windows\\System32\\winevt\\Logs\\Security.evtx',
    'C:\\Windows\\System32\\drivers\\etc\\hosts',
    'C:\\Windows\\System32\\config\\DEFAULT.LOG',
    'C:\\dev\\project\\cookies.txt',
    'C:\\Users\\ada\\Downloads\\invoice 1 (2).pdf',
    '/var/log/auth.log',
    '/etc/passwd',
    '/opt/app/config/security.yml',
    '/tmp/ntds-report.txt',
  ])('has nothing against %s', (path) => {
    expect(codeOf(path)).toBeUndefined();
  });

  const OWN = liveResponseRulesOf({ denyGetFile: ['C:\\Secret\\**', '/srv/secret/**'] });

  it.each([
    'C:\\Secret\\a',
    'c:/SECRET/./b/../a',
    'C:\\Secret\\a::$DATA',
    'C:\\Secret. .\\a',
    'C:\\Secret::$INDEX_ALLOCATION\\a',
    'C:\\Secre~1\\a',
    '\\Secret\\a',
    '/secret/a',
    'C:Secret\\a',
    'C:a',
    'Secret\\a',
    'a',
    'C:',
    'C:\\',
    '\\\\.\\C:',
    '\\\\?\\C:\\Secret\\a',
    '\\??\\C:\\Secret\\a',
    '\\/?\\C:\\Secret\\a',
    '\\\\?\\\\\\?\\C:\\Secret\\a',
    '\\\\?\\Volume{b75e2c83-0000-0000-0000-602f00000000}\\Secret\\a',
    '\\\\?\\GLOBALROOT\\Device\\HarddiskVolume3\\Secret\\a',
    '\\\\.\\GLOBALROOT\\Device\\HarddiskVolumeShadowCopy1\\Secret\\a',
    '\\\\.\\HarddiskVolume3\\Secret\\a',
    '\\\\.\\PhysicalDrive0',
    '//./globalroot/x',
    '\\\\localhost\\C$\\Secret\\a',
    '\\\\127.0.0.1\\c$\\Secret\\a',
    '\\\\?\\UNC\\localhost\\C$\\Secret\\a',
    '//[::1]/C$/Secret/a',
    '\\\\localhost\\share\\a',
    '\\\\localhost\\ADMIN$\\a',
    '/srv/secret/a',
    '//srv/secret/a',
    '/srv//./secret/a',
    '/srv/x/../secret/a',
    '/proc/self/root/srv/secret/a',
    '/proc/1/task/1/root/srv/secret/a',
    '/proc/thread-self/cwd/a',
    '/PROC/self/fd/3',
    '/dev/sda',
    '/srv/.../secret',
    'C:\\%Folder%\\a',
    '/home/../etc/hosts',
    '/$HOME/a',
    '/~/a',
    `/${'a'.repeat(4_096)}`,
  ])('of a policy of its own lets nobody have %s', (path) => {
    expect(checkGetFile(OWN, path)?.code).toBe('DENIED_BY_POLICY');
  });

  it.each([
    'C:\\Secrets\\a',
    '\\\\?\\C:\\Temp\\report.txt',
    '\\\\localhost\\C$\\Temp\\report.txt',
    'D:\\Secret\\a',
    'C:\\Temp\\x\\..\\report.txt',
    '/srv/public/root/a',
    '/proc/self/status',
    '/tmp/a:b',
    '/tmp/~a',
    'C:\\Temp\\$a',
    `/${'a'.repeat(4_095)}`,
  ])('of a policy of its own has nothing against %s', (path) => {
    expect(checkGetFile(OWN, path)).toBeUndefined();
  });

  it('compares names of Linux letter by letter too', () => {
    const rules = liveResponseRulesOf({ denyGetFile: ['/srv/a:b/**', '/srv/end./**'] });
    expect(checkGetFile(rules, '/srv/a:b/c')?.code).toBe('DENIED_BY_POLICY');
    expect(checkGetFile(rules, '/srv/end./c')?.code).toBe('DENIED_BY_POLICY');
  });

  it('names what keeps a path from being compared', () => {
    expect(checkGetFile(OWN, '\\\\?\\Volume{1}\\a')?.message).toBe(
      "The policy allows no path with a device (\\\\?\\, \\\\.\\): write the file's full name.",
    );
  });

  it('is empty where the policy says so, and then nothing is denied', () => {
    fc.assert(
      fc.property(fc.string(), (path) => {
        expect(checkGetFile({ denyGetFile: [] }, path)).toBeUndefined();
      }),
    );
  });

  it('is one of plain patterns', () => {
    expect(DENIED_FILES.filter((pattern) => /[{}\\A-Z]/.test(pattern))).toEqual([]);
  });
});

describe('the list of scripts that may run', () => {
  const sha256 = 'a'.repeat(64);
  const scripts = ['c'.repeat(64), sha256.toUpperCase()].map((hash) => ({
    name: 'collect.ps1',
    sha256: hash,
  }));
  const rules = { denyGetFile: [], scripts };

  it('lets a script run whose name and content it has', () => {
    expect(checkScript(rules, 'collect.ps1', sha256)).toBeUndefined();
  });

  it.each([
    ['of another name', 'Collect.ps1', sha256, 'is not among liveResponse.scripts'],
    ['of another content', 'collect.ps1', 'b'.repeat(64), 'differs from the one that the policy allows'],
    ['of unknown content', 'collect.ps1', undefined, 'its SHA-256 is not known'],
  ])('refuses one %s', (_what, name, hash, words) => {
    expect(checkScript(rules, name, hash)).toEqual({
      code: 'DENIED_BY_POLICY',
      message: expect.stringContaining(words),
    });
  });

  it('lets every script run where there is none, and none where it is empty', () => {
    expect(checkScript(BUILT_IN, 'x', undefined)).toBeUndefined();
    expect(checkScript({ denyGetFile: [], scripts: [] }, 'x', sha256)?.code).toBe('DENIED_BY_POLICY');
  });
});
