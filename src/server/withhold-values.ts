/** Where GraphQL finds fault with a variable, it shows the value first, with everything in it. */
const VARIABLE = /^Variable "\$(?<name>\w+)" got invalid value /;
const PLACE = /.* at "(?<place>\w+(?:\.\w+|\[\d+\])*)"; /s;

/** Reasons that name types and fields alone. */
const REASONS: readonly RegExp[] = [
  /Field "\w+" is not defined by type "\w+"\.(?: Did you mean [\w", ]+\?)?$/,
  /Field "\w+" of required type "[\w![\]]+" was not provided\.$/,
  /Expected non-nullable type "[\w![\]]+" not to be null\.$/,
  /Expected type "\w+" to be an object\.$/,
  /(?:DateTime|Long) must be [^"]*$/,
];

/** Reasons that repeat the value. */
const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [/does not exist in "(\w+)" enum\./, 'It is no value of "$1".'],
  [/; Enum "(\w+)" cannot represent/, 'It is no value of "$1".'],
  [/; (\w+) cannot represent/, 'It is no $1.'],
];

/** The same of what stands in the operation itself. */
const LITERALS: readonly RegExp[] = [
  /^(.{0,80}? cannot represent [^:"{[]*): .*$/s,
  /^(Expected value of type "[^"]+"), found .*$/s,
];

/**
 * A message of GraphQL about an input, without what was sent: an input may hold a password, and its answer lies in more
 * places than its sender thinks.
 */
export function withholdValues(message: string): string {
  const variable = VARIABLE.exec(message)?.groups?.['name'];
  if (variable === undefined) {
    const literal = LITERALS.find((pattern) => pattern.test(message));
    return literal === undefined ? message : message.replace(literal, '$1.');
  }
  const place = PLACE.exec(message)?.groups?.['place'];
  const where = place === undefined ? '' : ` at "${place}"`;
  return `Variable "$${variable}" got an invalid value${where}; ${reasonIn(message)}`;
}

function reasonIn(message: string): string {
  for (const pattern of REASONS) {
    const [reason] = pattern.exec(message) ?? [];
    if (reason !== undefined) return reason;
  }
  for (const [pattern, words] of SHORTENED) {
    const match = pattern.exec(message);
    if (match !== null) return match[0].replace(pattern, words);
  }
  return 'it does not have the declared type.';
}
