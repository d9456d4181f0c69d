/**
 * A path of a machine in one spelling: lower case, single forward slashes, no `.` and `..`, and without what Windows
 * drops or passes over: quotes, `\\?\`, dots and blanks at the end of a name, and the name of a stream.
 */
export function plainPath(path: string): string {
  const slashed = path.normalize('NFC').toLowerCase().replace(/["']/g, '').replace(/\\/g, '/');
  const steps: string[] = [];
  for (const raw of slashed.replace(/^\/\/[?.]\//, '').split('/')) {
    const step = isDrive(raw)
      ? raw
      : raw
          .split(':', 1)
          .join('')
          .replace(/(?<=[^. ])[. ]+$/, '')
          .trim();
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return `/${steps.join('/')}`;
}

/** Whether a plain path fits a pattern: `**` is anything, `*` anything within a name, `?` one character of a name. */
export function fitsPath(path: string, pattern: string): boolean {
  return expressionOf(pattern).test(path);
}

function isDrive(step: string): boolean {
  return /^[a-z]:$/.test(step.trim());
}

function expressionOf(pattern: string): RegExp {
  const slashed = pattern.normalize('NFC').toLowerCase().replace(/\\/g, '/');
  const anchored = slashed.startsWith('/') || slashed.startsWith('**') ? slashed : `/${slashed}`;
  const source = anchored
    .split(/(\*\*\/|\*\*|\*|\?)/)
    .map((part) => WILDCARDS[part] ?? part.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'))
    .join('');
  return new RegExp(`^${source}$`, 'su');
}

const WILDCARDS: Readonly<Record<string, string>> = {
  // Also nothing at all, so that `**/x` holds for the top of a disk.
  '**/': '(?:.*/)?',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
};
