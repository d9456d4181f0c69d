/** `\\?\`, `\\.\` and `\??\` before a drive or a share. They don't change which file the path names. */
const DEVICE_PREFIX = /^\/(?:\/+[?.]|\?\?)\/+(?=[a-z]:(?:\/|$)|unc\/)/;
/** `\\host\C$` is the drive of some machine. It may be this one, because `localhost` has many names. */
const DISK_SHARE = /^\/\/+[^/]+\/+([a-z])\$(?=\/|$)/;

/** A path in lower case with forward slashes, with Windows' alternative drive notations resolved. */
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
 * The canonical form of a Windows path: lower case, single forward slashes, no `.` and `..`. Removes the parts that
 * Windows ignores: quotes, `\\?\`, trailing dots and spaces of a name, and stream names.
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

/** The canonical form for Linux and macOS, where every character of a name is significant. */
export function plainPosixPath(path: string): string {
  const steps = path.toLowerCase().normalize('NFC').split('/');
  return `/${steps.filter((step) => step !== '' && step !== '.').join('/')}`;
}

function withoutEnding(step: string): string {
  return step.replace(/(?<=[^. ])[. ]+$/, '').trim();
}

/**
 * Whether a canonical path matches a pattern: `**` matches anything, `*` anything within a name, `?` one character of a
 * name. Simulates all positions of the pattern in one pass over the path, so no pattern causes backtracking.
 */
export function fitsPath(path: string, pattern: string): boolean {
  const parts = partsOf(pattern);
  /** The number of characters after which each position was reached last. */
  const reachedAfter = new Int32Array(parts.length + 1).fill(-1);
  let [positions, next] = [new Int32Array(parts.length + 1), new Int32Array(parts.length + 1)];
  let count = 0;
  let read = 0;
  const reach = (position: number) => {
    if (reachedAfter[position] === read) return;
    reachedAfter[position] = read;
    next[count++] = position;
  };
  /** Also reaches the next position if the part can match the empty string, so that leading stars match at the root of a drive. */
  const arriveAt = (first: number) => {
    let position = first;
    reach(position);
    while (MAY_BE_NOTHING.has(parts[position] ?? '')) reach((position += 1));
  };
  arriveAt(0);
  for (const character of path) {
    [positions, next] = [next, positions];
    const reached = count;
    count = 0;
    read += 1;
    for (let index = 0; index < reached; index += 1) {
      const position = positions[index] ?? 0;
      const part = parts[position];
      if (part === '**/') {
        reach(position);
        if (character === '/') arriveAt(position + 1);
      } else if (part === '**' || (part === '*' && character !== '/')) arriveAt(position);
      else if (part === character || (part === '?' && character !== '/')) arriveAt(position + 1);
    }
  }
  return reachedAfter[parts.length] === read;
}

const MAY_BE_NOTHING: ReadonlySet<string> = new Set(['**/', '**', '*']);

function isDrive(step: string): boolean {
  return /^[a-z]:$/.test(step.trim());
}

/** Splits a pattern into wildcards and literal characters. */
function partsOf(pattern: string): readonly string[] {
  const slashed = pattern.normalize('NFC').toLowerCase().replace(/\\/g, '/');
  const anchored = slashed.startsWith('/') || slashed.startsWith('**') ? slashed : `/${slashed}`;
  return anchored.match(/\*\*\/|\*\*|[^]/gu) ?? [];
}
