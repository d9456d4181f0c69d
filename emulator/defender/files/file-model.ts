import { toIsoTime } from '../../tenants/iso-time.js';
import type { TenantData } from '../../tenants/model.js';
import { createRandom } from '../../tenants/random.js';
import { DefenderError } from '../defender-error.js';
import { findSightings, type Sighting } from '../sightings.js';

/** A file as sent (Learn: files.md). */
export interface SentFile {
  readonly sha1: string;
  readonly sha256: string | null;
  readonly globalPrevalence: number;
  readonly globalFirstObserved: string;
  readonly globalLastObserved: string;
  readonly size: number;
  readonly fileType: string | null;
  readonly isPeFile: boolean;
  readonly filePublisher: string | null;
  readonly fileProductName: string | null;
  readonly signer: string | null;
  readonly issuer: string | null;
  readonly signerHash: string | null;
  readonly isValidCertificate: boolean | null;
  readonly determinationType: string;
  readonly determinationValue: string | null;
}

/** A file that some evidence names, and where. */
export interface KnownFile {
  readonly sha1: string;
  readonly sha256: string | null;
  readonly sightings: readonly Sighting[];
}

const day = 86_400_000;
const sha1Form = /^[0-9a-f]{40}$/i;
const sha256Form = /^[0-9a-f]{64}$/i;

/** A SHA-1, in lower case. Throws the 400 of anything else: where a page wants it, no other hash is known to be taken. */
export function readSha1(hash: string): string {
  if (sha1Form.test(hash)) return hash.toLowerCase();
  throw new DefenderError(400, 'InvalidHashValue', `'${hash}' is not a valid SHA-1`);
}

/** A SHA-1 or SHA-256, in lower case. Throws the 400 of anything else. */
export function readHash(hash: string): string {
  return sha256Form.test(hash) ? hash.toLowerCase() : readSha1(hash);
}

/** The file with this hash, if any evidence names it, by whichever of its hashes. */
export function findFile(tenant: TenantData, hash: string): KnownFile | undefined {
  const named = findSightings(tenant, ({ sha1, sha256 }) => isSame(sha1, hash) || isSame(sha256, hash));
  if (named.length === 0) return undefined;
  const sha256 = firstOf(named, 'sha256') ?? (sha256Form.test(hash) ? hash : null);
  const sightings =
    sha256 === null
      ? named
      : findSightings(tenant, (piece) => isSame(piece.sha256, sha256) || isSame(piece.sha1, hash));
  // Evidence may lack the SHA-1; Defender knows it all the same.
  const sha1 = firstOf(sightings, 'sha1') ?? (sha1Form.test(hash) ? hash : (sha256 ?? '').slice(0, 40));
  return { sha1, sha256, sightings };
}

/** The file as sent: the same for the same hash, often without what only signed files have. */
export function writeFile({ sha1, sha256, sightings }: KnownFile): SentFile {
  const random = createRandom('file', sha1);
  const isPeFile = /\.(exe|dll)$/i.test(sightings[0]?.evidence.fileName ?? '');
  const signed = isPeFile && random.chance(0.5);
  const harmful = random.chance(0.4);
  const times = sightings.map(({ evidence }) => Date.parse(evidence.evidenceCreationTime));
  const lastSeen = Math.max(...times);
  return {
    sha1,
    sha256,
    globalPrevalence: random.int(1, 200_000),
    globalFirstObserved: toIsoTime(lastSeen - random.int(60, 900) * day, random.int(0, 9999)),
    globalLastObserved: toIsoTime(lastSeen, random.int(0, 9999)),
    size: random.int(1_000, 30_000_000),
    fileType: random.chance(0.5) ? null : 'APP',
    isPeFile,
    filePublisher: signed ? 'Contoso Ltd.' : null,
    fileProductName: signed ? 'Contoso&copy; Update Helper' : null,
    signer: signed ? 'Contoso Ltd.' : null,
    issuer: signed ? 'Contoso Code Signing CA' : null,
    signerHash: signed ? random.hex(40) : null,
    isValidCertificate: signed ? random.chance(0.8) : null,
    determinationType: harmful ? random.pick(['Malware', 'Pua']) : 'Unknown',
    determinationValue: harmful ? 'Trojan:Win32/Contoso.A' : null,
  };
}

function isSame(one: string | null, hash: string): boolean {
  return one?.toLowerCase() === hash;
}

function firstOf(sightings: readonly Sighting[], name: 'sha1' | 'sha256'): string | undefined {
  return sightings.map(({ evidence }) => evidence[name]?.toLowerCase()).find((hash) => hash !== undefined);
}
