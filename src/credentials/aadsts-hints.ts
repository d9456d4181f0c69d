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
    'The assertion was refused: its issuer, audience or signature is not what the app registration trusts.',
  50079:
    'Conditional access asks for more proof, which an application cannot give: exclude the service principal.',
  53003:
    'A conditional access policy for workload identities blocks this application or its network location.',
  65001: 'Nobody has consented: an administrator of the tenant must grant admin consent to the application.',
  70021:
    'No federated credential of the app registration matches the issuer, subject and audience of the token that {credential} gives.',
  90002: 'This tenant does not exist in this cloud: check AZURE_TENANT_ID and DEFENDER_CLOUD.',
  500011:
    'The tenant knows no API with this scope: it has no Defender for Endpoint licence, or DEFENDER_SCOPE or DEFENDER_CLOUD is wrong.',
  700016:
    'The tenant does not know this application: check {clientId} and AZURE_TENANT_ID, or have an administrator of the tenant consent to it.',
  700027:
    'The certificate was refused: upload the one that {credential} names to the app registration of {clientId}, and check that it has not expired.',
  700211:
    'No federated credential of the app registration matches the issuer of the token that {credential} gives.',
  700212:
    'No federated credential of the app registration matches the audience of the token that {credential} gives.',
  700213:
    'No federated credential of the app registration matches the subject of the token that {credential} gives.',
  700236:
    'Tokens of this issuer are not accepted in this tenant: the federated credential belongs on the registration in the home tenant.',
  900023: 'AZURE_TENANT_ID is not a tenant: use the directory (tenant) ID, a GUID.',
  7000112: 'The application is disabled in this tenant: enable it under enterprise applications.',
  7000215:
    'The client secret is wrong: {credential} must hold the value of the secret, not its ID. Check {clientId} too.',
  7000222:
    'The client secret has expired: create a new one in the app registration of {clientId} and put it into {credential}.',
};

const FALLBACK =
  'Look the error up in the Entra documentation and in the sign-in logs of the service principal.';

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
