import { readFileSync } from 'node:fs';
import { ROOT } from '../folders.js';

/** The Node flags of `npm start`, so that servers are measured as deployed. */
export function readDeployedFlags(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as {
    readonly scripts: { readonly start: string };
  };
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
}
