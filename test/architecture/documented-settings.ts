import { readSource } from './source-files.js';

/** Every setting that the page of settings names. */
export const SETTINGS = new Set(
  readSource('docs/settings.md')
    .split('\n')
    .filter((line) => /^\| `[A-Z]/.test(line))
    .flatMap(
      (line) => line.split('|')[1]!.match(/[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|PORT|HOST|EXPLORER|CONSOLE/g) ?? [],
    ),
);
