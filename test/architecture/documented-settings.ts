import { readSource } from './source-files.js';

/** Every setting that the page of settings describes, each below a heading of its own. */
export const SETTINGS = new Set(
  [...readSource('docs/settings.md').matchAll(/^### (?<name>[A-Z][A-Z0-9_]*)$/gm)].map(
    ({ groups }) => groups?.['name'] ?? '',
  ),
);
