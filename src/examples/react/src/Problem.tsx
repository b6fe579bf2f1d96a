import { CombinedGraphQLErrors } from '@apollo/client';

/** An error for the person at the page: the messages of the gateway are written for them. */
export function Problem({ error }: { error?: unknown }) {
  if (!error) return null;
  const errors = CombinedGraphQLErrors.is(error) ? error.errors : [{ message: 'The gateway cannot be reached. Try again.' }];
  return <ul role="alert">{errors.map(({ message }, index) => <li key={index}>{message}</li>)}</ul>;
}
