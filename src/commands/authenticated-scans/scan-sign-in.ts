import { ENUM_TABLES } from '../../defender-api/models/shared/enum-tables.js';
import { nameOfWord } from '../../defender-api/models/shared/enum-words.js';
import { badArgument, type BadUserInputError } from '../../errors/caller-errors.js';
import type { DefenderScanAuthenticationParamsInput } from '../../generated/schema.js';

type Field = Exclude<keyof DefenderScanAuthenticationParamsInput, 'type'>;

/** Fields that are never shown again. */
export const SECRET_FIELDS = [
  'communityString',
  'authPassword',
  'privPassword',
  'keyVaultSecretName',
] as const satisfies readonly Field[];

interface SignInMethod {
  readonly scanType: 'Windows' | 'Network';
  /** The fields that it needs without a key vault. */
  readonly needs: readonly Field[];
  readonly takes?: readonly Field[];
}

const WINDOWS: SignInMethod = { scanType: 'Windows', needs: ['username'], takes: ['domain'] };

/** Learn: get-authenticated-scan-properties.md. */
const METHODS: Readonly<Record<string, SignInMethod>> = {
  CommunityString: { scanType: 'Network', needs: ['communityString'] },
  NoAuthNoPriv: { scanType: 'Network', needs: ['username'] },
  AuthNoPriv: { scanType: 'Network', needs: ['username', 'authProtocol', 'authPassword'] },
  AuthPriv: {
    scanType: 'Network',
    needs: ['username', 'authProtocol', 'authPassword', 'privProtocol', 'privPassword'],
  },
  Kerberos: WINDOWS,
  Negotiate: WINDOWS,
  Ntlm: WINDOWS,
};

const ODATA_TYPES = {
  Network: '#microsoft.windowsDefenderATP.api.SnmpAuthParams',
  Windows: '#microsoft.windowsDefenderATP.api.WindowsAuthParams',
} as const;

const VAULT: readonly Field[] = ['keyVaultUri', 'keyVaultSecretName'];
const LONGEST = 1_000;
const INPUT_PATH = 'input.scanAuthenticationParams';

/**
 * The body of a sign-in, with the service's own names: its metadata spells two of them differently from Learn.
 *
 * @param scanType the scan type, if the write has one
 * @throws BadUserInputError that names the violated rule, and repeats no value
 */
export function checkSignIn(
  input: DefenderScanAuthenticationParamsInput,
  scanType?: string,
): Readonly<Record<string, unknown>> {
  const method = METHODS[input.type];
  if (method === undefined) throw wrong('type', `takes ${Object.keys(METHODS).map(nameOf).join(', ')}`);
  if (scanType !== undefined && method.scanType !== scanType)
    throw wrong(
      'type',
      `${nameOf(input.type)} is for ${nameOfWord(ENUM_TABLES.ScanType, method.scanType)} scans`,
    );
  const given = fieldsGiven(input);
  checkFields(given, input.type, method);
  if (method.scanType !== 'Windows' && input.isGmsaUser === true)
    throw wrong('isGmsaUser', `doesn't go with ${nameOf(input.type)}`);
  return {
    '@odata.type': ODATA_TYPES[method.scanType],
    type: input.type,
    ...Object.fromEntries(given.map((field) => [field, input[field]])),
    ...(method.scanType === 'Windows' && { isgmsaUser: checkGmsa(input.isGmsaUser) }),
  };
}

export function secretsOf(
  input: DefenderScanAuthenticationParamsInput | null | undefined,
): readonly string[] {
  return SECRET_FIELDS.flatMap((field) => input?.[field] ?? []);
}

/** The sign-in with its secrets masked, for the audit trail. */
export function maskSignIn(
  input: DefenderScanAuthenticationParamsInput,
): DefenderScanAuthenticationParamsInput {
  const masked = SECRET_FIELDS.filter((field) => input[field] != null).map((field) => [field, '***']);
  return { ...input, ...(Object.fromEntries(masked) as Partial<DefenderScanAuthenticationParamsInput>) };
}

function fieldsGiven(input: DefenderScanAuthenticationParamsInput): readonly Field[] {
  const { type: _type, isGmsaUser: _isGmsaUser, ...rest } = input;
  return (Object.keys(rest) as Exclude<Field, 'isGmsaUser'>[]).filter((field) => {
    const value = rest[field];
    if (value == null) return false;
    if (value === '' || value.length > LONGEST)
      throw wrong(field, `must have 1 to ${String(LONGEST)} characters`);
    return true;
  });
}

/** The secrets are either in a key vault, or the write has the fields of its method and no others. */
function checkFields(given: readonly Field[], type: string, { needs, takes = [] }: SignInMethod): void {
  const usesVault = VAULT.some((field) => given.includes(field));
  const missing = (usesVault ? VAULT : needs).filter((field) => !given.includes(field));
  if (missing[0] !== undefined) {
    throw wrong(
      missing[0],
      usesVault ? 'is needed with a key vault' : `is needed with ${nameOf(type)}, or a key vault`,
    );
  }
  const plain = [...needs, ...takes];
  const allowed = usesVault ? [...VAULT, ...plain.filter((field) => !isSecret(field))] : plain;
  const needless = given.find((field) => !allowed.includes(field));
  if (needless === undefined) return;
  throw wrong(
    needless,
    usesVault && needs.includes(needless)
      ? 'goes without a key vault only'
      : `doesn't go with ${nameOf(type)}`,
  );
}

function isSecret(field: Field): boolean {
  return (SECRET_FIELDS as readonly Field[]).includes(field);
}

function checkGmsa(isGmsaUser: boolean | null | undefined): true {
  if (isGmsaUser !== false) return true;
  throw wrong(
    'isGmsaUser',
    'must be true for Windows: Defender supports only group managed service accounts',
  );
}

function nameOf(type: string): string {
  return nameOfWord(ENUM_TABLES.ScanAuthenticationType, type);
}

function wrong(field: string, rule: string): BadUserInputError {
  return badArgument(`${INPUT_PATH}.${field}`, `${rule}.`);
}
