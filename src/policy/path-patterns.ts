/** `\\?\`, `\\.\` and `\??\` before a disk or a share: they change nothing about which file is meant. */
const DEVICE_PREFIX = /^\/(?:\/+[?.]|\?\?)\/+(?=[a-z]:(?:\/|$)|unc\/)/;
/** `\\host\C$` is the disk of a machine, and which machine is not known: `localhost` has many names. */
const DISK_SHARE = /^\/\/+[^/]+\/+([a-z])\$(?=\/|$)/;

/** A path in lower case with forward slashes, and with the name of the disk where Windows gives it another. */
export function localPath(path: string): string {
  let local = path.toLowerCase().normalize('NFC').replace(/["']/g, '').replace(/\\/g, '/').trim();
  for (;;) {
    const next = local
      .replace(DEVICE_PREFIX, '')
      .replace(/^unc\//, '//')
      .replace(DISK_SHARE, '$1:');
    if (next === local) return local;
    local = next;
  }
}

/**
 * A path of a machine in one spelling: lower case, single forward slashes, no `.` and `..`, and without what Windows
 * drops or passes over: quotes, `\\?\`, dots and blanks at the end of a name, and the name of a stream.
 */
export function plainPath(path: string): string {
  const steps: string[] = [];
  for (const raw of localPath(path).split('/')) {
    const step = isDrive(raw) ? raw.trim() : withoutEnding(raw.split(':', 1).join(''));
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return `/${steps.join('/')}`;
}

/** The same for Linux and macOS, where every character of a name counts. */
export function plainPosixPath(path: string): string {
  const steps = path.toLowerCase().normalize('NFC').split('/');
  return `/${steps.filter((step) => step !== '' && step !== '.').join('/')}`;
}

function withoutEnding(step: string): string {
  return step.replace(/(?<=[^. ])[. ]+$/, '').trim();
}

/**
 * Whether a plain path fits a pattern: `**` is anything, `*` anything within a name, `?` one character of a name. Goes along
 * the path once, with all positions of the pattern that it may be at, so that no pattern makes a path long to look at.
 */
export function fitsPath(path: string, pattern: string): boolean {
  const parts = partsOf(pattern);
  let positions = new Uint8Array(parts.length + 1);
  arriveAt(0, positions, parts);
  for (const character of path) {
    const next = new Uint8Array(parts.length + 1);
    for (let position = 0; position < parts.length; position += 1) {
      const part = parts[position];
      if (positions[position] === 0) continue;
      if (part === '**/') {
        next[position] = 1;
        if (character === '/') arriveAt(position + 1, next, parts);
      } else if (part === '**' || (part === '*' && character !== '/')) arriveAt(position, next, parts);
      else if (part === character || (part === '?' && character !== '/')) arriveAt(position + 1, next, parts);
    }
    positions = next;
  }
  return positions[parts.length] === 1;
}

/** What may be nothing at all is passed over as well; so that a path at the top of a disk fits too. */
function arriveAt(position: number, positions: Uint8Array, parts: readonly string[]): void {
  positions[position] = 1;
  if (MAY_BE_NOTHING.has(parts[position] ?? '')) arriveAt(position + 1, positions, parts);
}

const MAY_BE_NOTHING: ReadonlySet<string> = new Set(['**/', '**', '*']);

function isDrive(step: string): boolean {
  return /^[a-z]:$/.test(step.trim());
}

/** Wildcards, and characters that are nothing but themselves. */
function partsOf(pattern: string): readonly string[] {
  const slashed = pattern.normalize('NFC').toLowerCase().replace(/\\/g, '/');
  const anchored = slashed.startsWith('/') || slashed.startsWith('**') ? slashed : `/${slashed}`;
  return anchored.match(/\*\*\/|\*\*|[^]/gu) ?? [];
}
