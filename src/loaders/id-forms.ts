/** What ids look like. What doesn't is nothing that Defender could know, and must not reach a URL or a filter. */
const FORMS = {
  Alert: [/^[\w-]{1,100}$/, '1 to 100 letters, digits, _ or -'],
  DefenderIncident: [/^\d{1,19}$/, 'a number'],
  DefenderSoftware: [/^[^\p{Cc}]{1,200}-_-[^\p{Cc}]{1,200}$/u, 'a vendor and a name with -_- between them'],
  Indicator: [/^[\w-]{1,100}$/, '1 to 100 letters, digits, _ or -'],
  Investigation: [/^\d{1,19}$/, 'a number'],
  Machine: [/^[0-9a-f]{40}$/i, 'exactly 40 hex digits'],
  MachineAction: [/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'a GUID'],
  Recommendation: [/^[a-z]{1,10}-_-[^\p{Cc}]{1,400}$/iu, 'such as va-_-vendor-_-product'],
  RemediationTask: [/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'a GUID'],
  // Documented samples have a blank in the middle.
  ScannerAgent: [/^[\w\s-]{1,200}$/, '1 to 200 letters, digits, _ or -'],
  Vulnerability: [/^[\w.:-]{1,100}$/, '1 to 100 letters, digits, _, ., : or -, such as CVE-2024-3094'],
} as const satisfies Readonly<Record<string, readonly [RegExp, string]>>;

/** Types of the graph that are asked for by an id of theirs. */
export type IdentifiedType = keyof typeof FORMS;

export function isIdOf(type: IdentifiedType, id: string): boolean {
  return FORMS[type][0].test(id);
}

/** The rule that ids of a type keep to, to be read behind "must be". */
export function formOfId(type: IdentifiedType): string {
  return FORMS[type][1];
}
