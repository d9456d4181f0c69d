import { ALERT_ID } from '../../defender-api/endpoints/shared/alerts-at-graph.js';
import { badArgument } from '../../errors/caller-errors.js';
import { GUID } from '../../lib/guid.js';

/** Formats of ids. Other texts can't be known to Defender and must not get into a URL or filter. */
export const ID_PATTERNS = {
  Alert: ALERT_ID,
  DefenderIncident: /^\d{1,19}$/,
  // GUIDs in all observed responses.
  DefenderScanDefinition: /^[\w-]{1,100}$/,
  DefenderSoftware: /^[^\p{Cc}\p{Cs}]{1,200}-_-[^\p{Cc}\p{Cs}]{1,200}$/u,
  // Digits in all observed responses.
  Indicator: /^[\w-]{1,100}$/,
  // Alerts have the same id as a 64-bit number. The service would interpret other texts as alert ids.
  Investigation: /^\d{1,19}$/,
  Machine: /^[0-9a-f]{40}$/i,
  MachineAction: GUID,
  // A kind and its subject: `va-_-vendor-_-product`, `sca-_-scid-12`.
  Recommendation: /^[a-z]{1,10}-_-[^\p{Cc}\p{Cs}]{1,400}$/iu,
  DefenderRemediationTask: GUID,
  // Documented samples contain a space.
  DefenderScannerAgent: /^[\w\s-]{1,200}$/,
  // Mostly CVE ids. A name of dots only would be another path.
  Vulnerability: /^(?!\.+$)[\w.:-]{1,100}$/,
} as const satisfies Readonly<Record<string, RegExp>>;

/** GraphQL types whose ids callers give. */
export type IdentifiedType = keyof typeof ID_PATTERNS;

/** Format rules, to follow "must be" in messages. */
const ID_RULES: Readonly<Record<IdentifiedType, string>> = {
  Alert: '1 to 100 letters, digits, _ or -',
  DefenderIncident: 'a number',
  DefenderScanDefinition: '1 to 100 letters, digits, _ or -',
  DefenderSoftware: 'a vendor and a name joined by -_-',
  Indicator: '1 to 100 letters, digits, _ or -',
  Investigation: 'a number',
  Machine: 'exactly 40 hex digits',
  MachineAction: 'a GUID',
  Recommendation: 'of a form such as va-_-vendor-_-product',
  DefenderRemediationTask: 'a GUID',
  DefenderScannerAgent: '1 to 200 letters, digits, _ or -',
  Vulnerability: '1 to 100 letters, digits, _, ., : or -, such as CVE-2024-3094',
};

/**
 * Validates an id that a caller gives. An invalid id is an error of the caller, while an unknown id resolves to null. Keys in
 * representations aren't validated: invalid ones resolve to null.
 *
 * @throws BadUserInputError that names the argument
 */
export function checkId(type: IdentifiedType, id: string, argumentName = 'id'): string {
  if (ID_PATTERNS[type].test(id)) return id;
  throw badArgument(argumentName, `must be ${ID_RULES[type]}, as ${type}.id is.`);
}

/** Defender writes the common kinds of ids in upper case. How it matches others is unknown. */
export function normalizeVulnerabilityId(id: string): string {
  return /^(cve|tvm)-/i.test(id) ? id.toUpperCase() : id;
}

/** The id as calls contain it; undefined for a text that can't be one. */
export function normalizeId(type: IdentifiedType, id: string): string | undefined {
  if (!ID_PATTERNS[type].test(id)) return undefined;
  if (type === 'Machine') return id.toLowerCase();
  return type === 'Vulnerability' ? normalizeVulnerabilityId(id) : id;
}
