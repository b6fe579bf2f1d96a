import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache, ServerError } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { RetryLink } from '@apollo/client/link/retry';

/**
 * A client of one person. The token is in memory alone, and the cache goes with it: another login begins with an empty one.
 * `onExpired` is called when the gateway, or Box, no longer accepts the token.
 */
export function createClient(token: string, onExpired: () => void) {
  return new ApolloClient({
    cache: new InMemoryCache({ typePolicies: { DocgenBatchProgress: { merge: true } } }),
    link: ApolloLink.from([
      new ErrorLink(({ error }) => {
        if (hasCode(error, 'UNAUTHENTICATED')) onExpired();
      }),
      // A response that was lost is asked for again. A mutation may be repeated because it has an idempotencyKey.
      new RetryLink({ attempts: { max: 5, retryIf: (error) => !ServerError.is(error) || error.statusCode === 503 } }),
      new HttpLink({ uri: '/graphql', headers: { authorization: `Bearer ${token}` } }), // subscriptions too, as multipart responses
    ]),
  });
}

export const hasCode = (error: unknown, code: string) =>
  CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.code === code);
