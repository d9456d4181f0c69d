/** The meaning of Entra's error numbers for the user. Source: Learn, "Microsoft Entra error codes". */
const MEANINGS: Readonly<Record<string, string>> = {
  AADSTS50020: 'This account doesn’t belong to this organization. Choose another one.',
  AADSTS50105: 'You aren’t assigned to this application. Ask its administrator for a role.',
  AADSTS53003: 'Your organization’s policies block this sign-in. Use a managed device.',
  AADSTS65001: 'The console has no consent to call this API. An administrator has to grant consent.',
  AADSTS65004: 'You declined the console’s permission request. Sign in again to accept it.',
  AADSTS90094: 'The console has no consent to call this API. An administrator has to grant consent.',
};

/**
 * The meaning of Entra's error, and a remedy. Of Entra's own text, it contains only the number.
 *
 * @param code the `error` of OAuth, or the library's own
 * @param text Entra's description, which begins with a number such as `AADSTS50105`
 */
export function describeRefusal({ code, text }: { readonly code: string; readonly text: string }): string {
  const number = /AADSTS\d{1,9}/.exec(text)?.[0];
  const known = number === undefined ? undefined : MEANINGS[number];
  if (known !== undefined) return `${known} (${number ?? ''})`;
  if (code === 'access_denied') return 'You canceled the sign-in. Try again.';
  return `Microsoft rejected the sign-in (${number ?? (code === '' ? 'no reason given' : code)}). If it happens again, send this code to your administrator.`;
}
