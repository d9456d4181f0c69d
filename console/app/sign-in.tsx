import { useState } from 'preact/hooks';
import { Notice } from './notice.js';
import { pasteToken, type Session } from './session.js';

/** For who hasn't signed in: with Microsoft where that is set up, else with a token that somebody pastes. */
export function SignIn({
  onSession,
  withMicrosoft,
}: {
  readonly onSession: (session: Session) => void;
  readonly withMicrosoft: (() => Promise<void>) | undefined;
}) {
  const [failed, setFailed] = useState(false);
  return (
    <main class="sign-in" id="content" tabIndex={-1}>
      <div class="card pad">
        <h1>Sign in</h1>
        {withMicrosoft !== undefined && (
          <>
            <button
              type="button"
              class="primary"
              onClick={() => {
                setFailed(false);
                withMicrosoft().catch(() => setFailed(true));
              }}
            >
              Sign in with Microsoft
            </button>
            {failed && (
              <Notice tone="problem">Entra can’t be reached, or refused. Try again in a moment.</Notice>
            )}
            <p class="quiet">or</p>
          </>
        )}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const token = new FormData(event.currentTarget).get('token');
            if (typeof token === 'string' && token.trim() !== '') onSession(pasteToken(token));
          }}
        >
          <label>
            <span>Access token</span>
            <input name="token" type="password" autocomplete="off" required spellcheck={false} />
            <small>A caller’s token for this API. It stays in this tab.</small>
          </label>
          <button type="submit" class={withMicrosoft === undefined ? 'primary' : ''}>
            Use it
          </button>
        </form>
      </div>
    </main>
  );
}
