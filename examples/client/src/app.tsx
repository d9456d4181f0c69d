import { ApolloProvider, useQuery } from '@apollo/client/react';
import { useMemo, useState, type FormEvent } from 'react';
import { forgetAccessToken, keepAccessToken, readAccessToken } from './access-token.js';
import { AlertList } from './alert-list.js';
import { WHO_AM_I } from './operations.js';
import { createSubgraphClient } from './subgraph-client.js';

export function App() {
  const [token, setToken] = useState(readAccessToken);
  const signIn = (given: string) => {
    keepAccessToken(given);
    setToken(readAccessToken());
  };
  const signOut = () => {
    forgetAccessToken();
    setToken(null);
  };
  // What one person has read is not the next one's.
  const client = useMemo(createSubgraphClient, [token]);
  if (token === null) return <SignIn onToken={signIn} />;
  return (
    <ApolloProvider client={client}>
      <Header onSignOut={signOut} />
      <main>
        <AlertList onSignOut={signOut} />
      </main>
    </ApolloProvider>
  );
}

function Header({ onSignOut }: { onSignOut: () => void }) {
  const { data } = useQuery(WHO_AM_I);
  return (
    <header className="header">
      <h1>Newest alerts</h1>
      <p title={data?.defenderViewer?.roles.join(', ')}>{data?.defenderViewer?.name}</p>
      <button type="button" onClick={onSignOut}>
        Sign out
      </button>
    </header>
  );
}

function SignIn({ onToken }: { onToken: (token: string) => void }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const token = new FormData(event.currentTarget).get('token');
    if (typeof token === 'string' && token.trim() !== '') onToken(token);
  };
  return (
    <main className="sign-in">
      <form onSubmit={submit}>
        <h1>Newest alerts</h1>
        <label htmlFor="token">Access token</label>
        <input id="token" name="token" type="password" autoComplete="off" required autoFocus />
        <p className="hint">
          A caller’s token for this API, such as <code>npm run demo</code> prints.
        </p>
        <button type="submit" className="primary">
          Sign in
        </button>
      </form>
    </main>
  );
}
