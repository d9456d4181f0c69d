/**
 * What an operator can do about an AADSTS number. Microsoft says that numbers and texts may change, so these are hints:
 * nothing is decided by them. Source: Learn, "Microsoft Entra authentication and authorization error codes".
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
    'No federated credential of the app registration matches the issuer, subject and audience of the token file.',
  90002: 'This tenant does not exist in this cloud: check AZURE_TENANT_ID and DEFENDER_CLOUD.',
  500011:
    'The tenant knows no API with this scope: it has no Defender for Endpoint licence, or DEFENDER_SCOPE or DEFENDER_CLOUD is wrong.',
  700016:
    'The tenant does not know this application: check AZURE_CLIENT_ID and AZURE_TENANT_ID, or have an administrator of the tenant consent to it.',
  700027:
    'The certificate was refused: upload this certificate to the app registration, and check that the key belongs to it and that it has not expired.',
  700211: 'No federated credential of the app registration matches the issuer of the token file.',
  700212: 'No federated credential of the app registration matches the audience of the token file.',
  700213: 'No federated credential of the app registration matches the subject of the token file.',
  700236:
    'Tokens of this issuer are not accepted in this tenant: the federated credential belongs on the registration in the home tenant.',
  900023: 'AZURE_TENANT_ID is not a tenant: use the directory (tenant) ID, a GUID.',
  7000112: 'The application is disabled in this tenant: enable it under enterprise applications.',
  7000215:
    'The client secret is wrong: set AZURE_CLIENT_SECRET to the value of the secret, not to its ID, and check AZURE_CLIENT_ID.',
  7000222:
    'The client secret has expired: create a new one in the app registration and set AZURE_CLIENT_SECRET.',
};

const FALLBACK =
  'Look the error up in the Entra documentation and in the sign-in logs of the service principal.';

/** Advice for the log, for a number such as 7000215. */
export function hintForAadsts(aadsts: number | undefined): string {
  return (aadsts === undefined ? undefined : HINTS[aadsts]) ?? FALLBACK;
}
