import { render } from 'preact';
import { App } from './app.js';
import type { MicrosoftSignIn } from './session/microsoft-sign-in.js';
import { revealEverywhere } from './parts/reveal-hidden.js';
import { settings } from './settings.js';

/** The code of the sign-in with Entra is loaded only if it is configured, and from this server like all other code. */
async function readMicrosoft(): Promise<MicrosoftSignIn | undefined> {
  if (settings.signIn === undefined) return undefined;
  const { createMicrosoftSignIn } = await import('./session/microsoft-sign-in.js');
  return createMicrosoftSignIn(settings.signIn);
}

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root');
const microsoft = await readMicrosoft().catch(() => 'unavailable' as const);
revealEverywhere();
root.replaceChildren();
render(<App microsoft={microsoft} />, root);
