import { FIELD_NAMES, FIELD_VALUES, SERVICE_METADATA } from '../defender-api/generated/service-metadata.js';

const namesOf = (kinds: RegExp) =>
  Object.keys(SERVICE_METADATA)
    .filter((fact) => kinds.test(fact))
    .map((fact) => fact.slice(fact.search(/[.\s][^.\s]*$/) + 1));

/** Properties of every response and of errors. */
const ENVELOPE = [
  ...['@odata.context', '@odata.count', '@odata.nextLink', '@odata.type', '@odata.id', 'value'],
  ...['error', 'code', 'message', 'target', 'details', 'innerError', 'innererror'],
];
/** Error codes from Learn, "Common REST API error codes", and from recordings. */
const ERROR_CODES = [
  ...[
    'BadRequest',
    'ODataError',
    'InvalidInput',
    'InvalidRequestBody',
    'InvalidHashValue',
    'InvalidDomainName',
  ],
  ...['InvalidIpAddress', 'InvalidUrl', 'MaximumBatchSizeExceeded', 'MissingRequiredParameter'],
  ...['OsPlatformNotSupported', 'ClientVersionNotSupported', 'Unauthorized', 'Forbidden', 'DisabledFeature'],
  ...['DisallowedOperation', 'NotFound', 'ResourceNotFound', 'TooManyRequests', 'InternalServerError'],
  ...['ActiveRequestAlreadyExists'],
];
const MEDIA_TYPES = [
  'application/json',
  'application/json; charset=utf-8',
  'application/json; odata.metadata=minimal',
  'application/json; odata.metadata=minimal; odata.streaming=true',
  'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8',
];

const SETS = new Set([...namesOf(/^set /), 'security', 'Collection']);
const TYPES = new Set(namesOf(/^(?:type|enum) /));
const NAMES = new Set([...FIELD_NAMES, ...namesOf(/^(?:property|navigation) /), ...ENVELOPE]);
const VALUES = new Set([...FIELD_VALUES, ...namesOf(/^member /), ...ERROR_CODES, ...MEDIA_TYPES]);
/** Values for never and forever. */
const BOUNDS = /^(?:0001-01-01T00:00:00(?:\.0{1,7})?Z?|9999-12-31T23:59:59(?:\.9{1,7})?Z?)$/;
const TYPE = /^#microsoft\.windowsDefenderATP\.api\.(?<name>\w{1,100})$/;

/** Whether this build knows the property name. */
export function isKnownName(name: string): boolean {
  return NAMES.has(name);
}

/** Whether the text reveals nothing about a tenant: an enum member, a type, a small number, or a time bound. */
export function isKnownValue(text: string): boolean {
  const type = TYPE.exec(text)?.groups?.['name'];
  return (
    VALUES.has(text) || /^\d{0,4}$/.test(text) || BOUNDS.test(text) || (type !== undefined && TYPES.has(type))
  );
}

/** Splits a URL of `$metadata` whose fragment starts with a known entity set. */
export function splitContext(
  text: string,
): { readonly address: string; readonly set: string; readonly rest: string } | undefined {
  const at = text.indexOf('/$metadata#');
  if (at < 0 || !/^https?:/.test(text)) return undefined;
  const fragment = text.indexOf('#', at) + 1;
  const [set = ''] = /^\w{1,100}/.exec(text.slice(fragment)) ?? [];
  if (!SETS.has(set)) return undefined;
  return { address: text.slice(0, fragment - 1), set, rest: text.slice(fragment + set.length) };
}
