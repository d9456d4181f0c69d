import { readFileSync } from 'node:fs';
import { ROOT } from '../folders.js';

/** The flags with which `npm start` runs Node: what is measured runs as it is deployed. */
export function readDeployedFlags(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as {
    readonly scripts: { readonly start: string };
  };
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
}
