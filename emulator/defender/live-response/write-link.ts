import { randomBytes } from 'node:crypto';
import type { DefenderCall } from '../operation.js';

/** A link to a file in storage, as the service signs it: its holder can read until `se`. The file doesn't exist. */
export function writeLink({ state, now }: DefenderCall, name: string, minutes: number): string {
  const signed = new URLSearchParams({
    sv: '2024-11-04',
    ...(state.switches.linkExpiry === 'in-link' && {
      se: new Date(now + minutes * 60_000).toISOString().replace(/\.\d+Z$/, 'Z'),
    }),
    sr: 'b',
    sp: 'r',
    sig: randomBytes(32).toString('base64'),
  });
  return `https://emulator.blob.core.windows.example/${name}?${signed.toString()}`;
}
