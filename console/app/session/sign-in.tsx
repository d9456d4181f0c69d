import { useState } from 'preact/hooks';
import { ask } from '../reads/ask.js';
import type { MicrosoftSignIn } from './microsoft-sign-in.js';
import { Notice } from '../parts/notice.js';
import { describeProblem, Problem, unreachable } from '../reads/problem.js';
import { readPasted, type Session } from './session.js';

/** The sign-in: with Microsoft if that is configured, else with a pasted token. */
export function SignIn({
  onSession,
  microsoft,
}: {
  readonly onSession: (session: Session) => void;
  readonly microsoft: MicrosoftSignIn | 'unavailable' | undefined;
}) {
  const entra = microsoft === 'unavailable' ? undefined : microsoft;
  const [problem, setProblem] = useState(
    microsoft === 'unavailable' ? 'The Microsoft sign-in failed to load. Reload the page.' : entra?.refusal,
  );
  const [busy, setBusy] = useState(false);
  const tryToken = async (text: string) => {
    setProblem(undefined);
    const pasted = readPasted(text);
    if (pasted === undefined)
      return setProblem('A token has only letters, digits and the characters - . _ ~ + / =.');
    setBusy(true);
    try {
      await ask(pasted.session, 'Viewer', {});
      pasted.store();
      onSession(pasted.session);
    } catch (error) {
      setProblem(refusalOf(error));
      setBusy(false);
    }
  };
  return (
    <main class="sign-in" id="content" tabIndex={-1}>
      <div class="card pad">
        <h1>Sign in</h1>
        {problem !== undefined && <Notice tone="problem">{problem}</Notice>}
        {entra !== undefined && (
          <>
            <button
              type="button"
              class="primary"
              onClick={() => {
                setProblem(undefined);
                entra
                  .start()
                  .catch(() => setProblem('Microsoft’s sign-in can’t be reached. Try again in a moment.'));
              }}
            >
              Sign in with Microsoft
            </button>
            <p class="quiet">or</p>
          </>
        )}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const token = new FormData(event.currentTarget).get('token');
            if (typeof token === 'string' && !busy) void tryToken(token);
          }}
        >
          <label>
            <span>Access token</span>
            <input name="token" type="password" autocomplete="off" required spellcheck={false} />
            <small>A token for this API. Stored in this tab only.</small>
          </label>
          <button type="submit" class={entra === undefined ? 'primary' : ''} aria-disabled={busy}>
            {busy ? 'Checking…' : 'Use token'}
          </button>
        </form>
      </div>
    </main>
  );
}

/** Names the rule that the token violates. */
function refusalOf(error: unknown): string {
  const { details } = error instanceof Problem ? error : unreachable();
  return details.code === 'UNAUTHENTICATED'
    ? `This API rejected the token. ${details.message}`
    : describeProblem(details);
}
