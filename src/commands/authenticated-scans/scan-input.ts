import type { ScanDefinitionBody } from '../../defender-api/endpoints/authenticated-scans.js';
import type { WireScanDefinition } from '../../defender-api/models/authenticated-scans.js';
import { badArgument } from '../../errors/caller-errors.js';
import type { CommandContext } from '../sequence/command-context.js';
import type { Receipt } from '../sequence/receipt.js';
import type { Command } from '../sequence/command.js';
import { digestSecrets } from '../sequence/secret-digest.js';
import { checkSignIn, maskSignIn, secretsOf } from './scan-sign-in.js';
import { checkText } from '../sequence/check-input.js';
import type {
  DefenderScanAuthenticationParamsInput,
  UpdateDefenderScanDefinitionInput,
} from '../../generated/schema.js';

/** The input of an update; that of a creation has the same fields and more. */
type ScanFieldsInput = Omit<UpdateDefenderScanDefinitionInput, 'scanDefinitionId'>;

export type ScanDefinitionReceipt = Receipt<WireScanDefinition>;

/** The service's own words, and one that only Learn's pages have. */
const TARGET_TYPES: readonly string[] = ['Ip', 'Hostname', 'Combined', 'IP Address'];
const MAX_NAME_LENGTH = 500;
const MAX_TARGET_LENGTH = 20_000;

/** The body of a write. @throws BadUserInputError that names the violated rule */
export function checkScanFields(input: ScanFieldsInput, scanType?: string): ScanDefinitionBody {
  const { scanName, isActive, target, targetType, intervalInHours, scanAuthenticationParams } = input;
  if (targetType != null && !TARGET_TYPES.includes(targetType))
    throw badArgument('input.targetType', `takes ${TARGET_TYPES.join(', ')}.`);
  if (intervalInHours != null && intervalInHours < 1)
    throw badArgument('input.intervalInHours', 'must be 1 or more.');
  return {
    fields: {
      ...(scanName != null && { scanName: checkText(scanName, 'input.scanName', MAX_NAME_LENGTH) }),
      ...(isActive != null && { isActive }),
      ...(target != null && { target: checkText(target, 'input.target', MAX_TARGET_LENGTH) }),
      ...(intervalInHours != null && { intervalInHours }),
      ...(targetType != null && { targetType }),
      ...(scanAuthenticationParams != null && {
        scanAuthenticationParams: checkSignIn(scanAuthenticationParams, scanType),
      }),
    },
    secrets: secretsOf(scanAuthenticationParams),
  };
}

/** The input without secrets, for the audit trail, and its identity for idempotency keys, with digests of the secrets. */
export function hideSecrets<Input extends ScanFieldsInput>(
  input: Input,
  { records }: CommandContext,
): Pick<Command<unknown>, 'input' | 'identify'> {
  const { scanAuthenticationParams: signIn } = input;
  if (signIn == null) return { input };
  const masked = { ...input, scanAuthenticationParams: maskSignIn(signIn) };
  return {
    input: masked,
    identify: async () => ({
      ...(masked as object),
      secrets: await digestSecrets(namedSecretsOf(signIn), records),
    }),
  };
}

/** Each under its field name: the same values in other fields make another input. */
function namedSecretsOf({
  communityString,
  authPassword,
  privPassword,
  keyVaultSecretName,
}: DefenderScanAuthenticationParamsInput): readonly unknown[] {
  return [communityString, authPassword, privPassword, keyVaultSecretName].map((secret) => secret ?? null);
}
