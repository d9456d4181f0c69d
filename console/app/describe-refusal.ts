/** What Entra's numbers mean for the person in front of the page. Source: Learn, "Microsoft Entra error codes". */
const MEANINGS: Readonly<Record<string, string>> = {
  AADSTS50020: 'This account is not of this organization. Choose another one.',
  AADSTS50105: 'You have not been assigned to this application. Ask its administrator for a role.',
  AADSTS53003:
    'The rules of your organization don’t let you in from here. Try it from a device that it manages.',
  AADSTS65001:
    'The console has not been allowed to call this API yet. An administrator has to grant consent.',
  AADSTS65004: 'You did not agree to what the console asked for. Sign in again to be asked once more.',
  AADSTS90094:
    'The console has not been allowed to call this API yet. An administrator has to grant consent.',
};

/**
 * What Entra's refusal means, and what to do. Of its own text no more than the number is shown.
 *
 * @param code the `error` of OAuth, or the library's own
 * @param text Entra's description, which begins with a number such as `AADSTS50105`
 */
export function describeRefusal({ code, text }: { readonly code: string; readonly text: string }): string {
  const number = /AADSTS\d{1,9}/.exec(text)?.[0];
  const known = number === undefined ? undefined : MEANINGS[number];
  if (known !== undefined) return `${known} (${number ?? ''})`;
  if (code === 'access_denied')
    return 'You left the sign-in before its end. Nothing has happened: try again.';
  return `Microsoft refused the sign-in (${number ?? (code === '' ? 'no reason given' : code)}). Try again; if that doesn’t help, tell your administrator this code.`;
}
