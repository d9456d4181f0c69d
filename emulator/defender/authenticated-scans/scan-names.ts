import type { Switches } from '../../switches.js';

type Names = Pick<Switches, 'scanNames'>;
type Row = Readonly<Record<string, unknown>>;

/** The service's own names of a sign-in, and those of Learn's pages. */
const learnNames: Readonly<Record<string, string>> = {
  keyVaultUri: 'keyVaultUrl',
  KeyVaultUri: 'KeyVaultUrl',
  isgmsaUser: 'isGmsaUser',
};
const ownNames = Object.fromEntries(Object.entries(learnNames).map(([own, learn]) => [learn, own]));
/** Names that no page of Learn has. */
const ownAlone = ['packetPrivacy', 'packetIntegrity'];

/** The name that bodies have for this one of the service's own. */
export function spellName(name: string, { scanNames }: Names): string {
  return scanNames === 'learn' ? (learnNames[name] ?? name) : name;
}

/** A sign-in of a body, under the service's own names. */
export function readSignIn(sent: Row, { scanNames }: Names): Row {
  if (scanNames === 'metadata') return sent;
  return Object.fromEntries(Object.entries(sent).map(([name, value]) => [ownNames[name] ?? name, value]));
}

/** A sign-in as rows hold it. */
export function writeSignIn(kept: Row | null, switches: Names): Row | null {
  if (kept === null || switches.scanNames === 'metadata') return kept;
  return Object.fromEntries(
    Object.entries(kept)
      .filter(([name]) => !ownAlone.includes(name))
      .map(([name, value]) => [spellName(name, switches), value]),
  );
}
