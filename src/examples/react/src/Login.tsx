import type { ApolloClient } from '@apollo/client';
import { type FormEvent, useState } from 'react';
import { createClient } from './client';
import { VIEWER } from './operations';
import { Problem } from './Problem';

type Props = { onLogin: (client: ApolloClient, name: string) => void; onExpired: () => void };

/** Takes the place of your login, which gets the token from your server: see "Tokens" in src/docs/frontend.md. */
export function Login({ onLogin, onExpired }: Props) {
  const [error, setError] = useState<unknown>();

  async function login(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const client = createClient(String(new FormData(event.currentTarget).get('token')), onExpired);
    try {
      const { data } = await client.query({ query: VIEWER });
      onLogin(client, data?.viewer?.name ?? '');
    } catch (rejected) {
      setError(rejected);
    }
  }

  return (
    <form onSubmit={login}>
      <label>
        Access token <small>(with the sandbox: alice)</small>
        <input name="token" type="password" autoComplete="off" required autoFocus />
      </label>
      <button>Log in</button>
      <Problem error={error} />
    </form>
  );
}
