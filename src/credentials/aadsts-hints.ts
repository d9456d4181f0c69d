/** Setting names that hints mention. */
export interface HintWords {
  readonly clientId: string;
  readonly credential: string;
}

export const DEFAULT_HINT_WORDS: HintWords = {
  clientId: 'AZURE_CLIENT_ID',
  credential: 'AZURE_CLIENT_SECRET',
};

/**
 * Operator advice by AADSTS number. Numbers and texts may change, so the code makes no decisions based on them. Source:
 * Learn, "Microsoft Entra authentication and authorization error codes".
 */
const HINTS: Readonly<Record<number, string>> = {
  50013:
    'The assertion was rejected: the app registration does not trust its issuer, audience, or signature.',
  50079:
    'Conditional access requires additional authentication, which an application cannot provide: exclude the service principal.',
  53003:
    'A conditional access policy for workload identities blocks this application or its network location.',
  65001: 'Consent is missing: an administrator of the tenant must grant admin consent to the application.',
  70021:
    'No federated credential of the app registration matches the issuer, subject, and audience of the token from {credential}.',
  90002:
    'This tenant does not exist in this cloud: check AZURE_TENANT_ID or TENANTS_FILE, and DEFENDER_CLOUD.',
  500011:
    'The tenant has no API with this scope: the Defender for Endpoint license is missing, or DEFENDER_SCOPE or DEFENDER_CLOUD is wrong.',
  700016:
    'The application does not exist in the tenant: check {clientId}, and AZURE_TENANT_ID or TENANTS_FILE, or have an administrator of the tenant consent to it.',
  700027:
    'The certificate was rejected: upload the one in {credential} to the app registration of {clientId}, and check that it has not expired.',
  700211:
    'No federated credential of the app registration matches the issuer of the token from {credential}.',
  700212:
    'No federated credential of the app registration matches the audience of the token from {credential}.',
  700213:
    'No federated credential of the app registration matches the subject of the token from {credential}.',
  700236:
    'The tenant does not accept tokens of this issuer: create the federated credential on the registration in the home tenant.',
  900023: 'The id in AZURE_TENANT_ID or TENANTS_FILE is not a tenant: use the directory (tenant) ID, a GUID.',
  7000112: 'The application is disabled in this tenant: enable it under enterprise applications.',
  7000215:
    'The client secret is wrong: {credential} must contain the value of the secret, not its ID. Check {clientId} too.',
  7000222:
    'The client secret has expired: create a new one in the app registration of {clientId} and set {credential} to it.',
};

const FALLBACK =
  'Look up the error in the Entra documentation and the sign-in logs of the service principal.';

/** Returns advice for the log. `aadsts` is a number such as 7000215. `more` takes precedence over the default hints. */
export function hintForAadsts(
  aadsts: number | undefined,
  words: HintWords = DEFAULT_HINT_WORDS,
  more: Readonly<Record<number, string>> = {},
): string {
  const hint = aadsts === undefined ? undefined : (more[aadsts] ?? HINTS[aadsts]);
  return (hint ?? FALLBACK)
    .replaceAll('{clientId}', words.clientId)
    .replaceAll('{credential}', words.credential);
}
