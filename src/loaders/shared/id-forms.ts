import { GUID } from '../../lib/guid.js';

/** What ids look like. What doesn't is nothing that Defender could know, and must not reach a URL or a filter. */
export const ID_PATTERNS = {
  // Opaque, but short and plain in all that was ever seen.
  Alert: /^[\w-]{1,100}$/,
  DefenderIncident: /^\d{1,19}$/,
  DefenderSoftware: /^[^\p{Cc}]{1,200}-_-[^\p{Cc}]{1,200}$/u,
  // Digits in all that was ever seen.
  Indicator: /^[\w-]{1,100}$/,
  // Alerts hold the same id as a 64-bit number; another text may be the id of an alert, which is another question.
  Investigation: /^\d{1,19}$/,
  Machine: /^[0-9a-f]{40}$/i,
  MachineAction: GUID,
  // A kind and what it is about: `va-_-vendor-_-product`, `sca-_-scid-12`.
  Recommendation: /^[a-z]{1,10}-_-[^\p{Cc}]{1,400}$/iu,
  DefenderRemediationTask: GUID,
  // Documented samples have a blank in the middle.
  DefenderScannerAgent: /^[\w\s-]{1,200}$/,
  // Most are CVE ids and some are not.
  Vulnerability: /^[\w.:-]{1,100}$/,
} as const satisfies Readonly<Record<string, RegExp>>;

/** Types of the graph that are asked for by an id of theirs. */
export type IdentifiedType = keyof typeof ID_PATTERNS;

/** The rule that ids of a type keep to, to be read behind "must be". */
export const ID_RULES: Readonly<Record<IdentifiedType, string>> = {
  Alert: '1 to 100 letters, digits, _ or -',
  DefenderIncident: 'a number',
  DefenderSoftware: 'a vendor and a name with -_- between them',
  Indicator: '1 to 100 letters, digits, _ or -',
  Investigation: 'a number',
  Machine: 'exactly 40 hex digits',
  MachineAction: 'a GUID',
  Recommendation: 'of a form such as va-_-vendor-_-product',
  DefenderRemediationTask: 'a GUID',
  DefenderScannerAgent: '1 to 200 letters, digits, _ or -',
  Vulnerability: '1 to 100 letters, digits, _, ., : or -, such as CVE-2024-3094',
};
