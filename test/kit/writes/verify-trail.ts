import type { KeyObject } from 'node:crypto';
import type { ChainHead } from '../../../src/audit/audit-chain.js';
import { readAnchor, TrailVerification, type TrailReport } from '../../../src/audit/verify-trail.js';

/** Verifies a trail that is in memory. */
export function verifyTrail(
  text: string,
  anchors: readonly ChainHead[] = [],
  keys: readonly KeyObject[] = [],
): TrailReport {
  const verification = new TrailVerification(anchors, keys);
  for (const line of text.split('\n')) verification.add(line);
  return verification.report();
}

/** The anchors in a log of the service. */
export function readAnchors(log: string): ChainHead[] {
  return log.split('\n').flatMap((line) => readAnchor(line) ?? []);
}
