package io.docgen.gateway.box.auth;

import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.http.ResponseBody;
import io.docgen.gateway.error.ErrorCode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens of the gateway's own service account, by Box's client credentials grant. A token is kept until shortly
 * before it expires. At most one request for a token is in flight, and after a failure the next one waits for two
 * seconds.
 */
@Singleton
class ServiceAccountTokens {

    private static final Logger LOG = Logger.getLogger(ServiceAccountTokens.class);

    /** A token is renewed this long before it expires. Box's tokens last an hour. */
    private static final Duration RENEWAL_MARGIN = Duration.ofMinutes(1);
    private static final Duration DEFAULT_LIFETIME = Duration.ofMinutes(30);
    private static final long MAX_LIFETIME_SECONDS = Duration.ofDays(1).toSeconds();
    private static final Duration DELAY_AFTER_FAILURE = Duration.ofSeconds(2);

    private final TokenRestClient client;
    private final AuthConfig auth;
    private @Nullable Uni<AccessToken> inFlight;
    private volatile @Nullable AccessToken current;
    private volatile Instant notBefore = Instant.MIN;

    private record AccessToken(String authorization, Instant renewAt) {
    }

    ServiceAccountTokens(@RestClient TokenRestClient client, AuthConfig auth) {
        this.client = client;
        this.auth = auth;
    }

    /** The {@code Authorization} header. Fails with {@link BoxException} if Box issues no token. */
    Uni<String> authorization() {
        return Uni.createFrom().deferred(() -> {
            AccessToken token = current;
            return token != null && Instant.now().isBefore(token.renewAt)
                    ? Uni.createFrom().item(token.authorization)
                    : fetch();
        });
    }

    /** A new token in place of a rejected one; one that another call has fetched meanwhile will do. */
    Uni<String> renewed(String rejected) {
        return authorization().chain(authorization -> authorization.equals(rejected)
                ? fetch()
                : Uni.createFrom().item(authorization));
    }

    private Uni<String> fetch() {
        return Instant.now().isBefore(notBefore)
                ? Uni.createFrom().failure(noToken(null))
                : request().map(AccessToken::authorization).onFailure().transform(ServiceAccountTokens::noToken);
    }

    private synchronized Uni<AccessToken> request() {
        if (inFlight != null) {
            return inFlight;
        }
        Uni<AccessToken> request = client
                .token("client_credentials", auth.clientId().orElseThrow(), auth.clientSecret().orElseThrow(),
                        auth.subjectType().orElseThrow().name().toLowerCase(Locale.ROOT),
                        auth.subjectId().orElseThrow())
                .map(response -> ResponseBody.complete(response, ServiceAccountTokens::isComplete))
                .map(ServiceAccountTokens::accessToken)
                .invoke(token -> current = token)
                .onFailure().invoke(ServiceAccountTokens.this::failed)
                .onTermination().invoke(this::clearInFlight)
                .memoize().indefinitely();
        inFlight = request;
        return request;
    }

    private synchronized void clearInFlight() {
        inFlight = null;
    }

    private void failed(Throwable failure) {
        notBefore = Instant.now().plus(DELAY_AFTER_FAILURE);
        LOG.errorf(
                "Could not obtain a Box token for the service account: %s. Check box.auth.*, and that the application is "
                        + "authorized in the Box Admin Console.",
                reason(failure));
    }

    private static boolean isComplete(TokenRestClient.Token token) {
        return token.accessToken() != null && !token.accessToken().isBlank();
    }

    private static AccessToken accessToken(TokenRestClient.Token token) {
        Duration lifetime = token.expiresIn() == null
                ? DEFAULT_LIFETIME
                : Duration.ofSeconds(Math.min(token.expiresIn(), MAX_LIFETIME_SECONDS));
        return new AccessToken("Bearer " + token.accessToken(), Instant.now().plus(lifetime).minus(RENEWAL_MARGIN));
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String text = cause instanceof TokenRefusedException
                ? cause.getMessage()
                : cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return String.valueOf(text).replaceAll("\\p{Cntrl}+", " ");
    }

    /** The error for the client when the account has no token, or none that Box accepts. */
    static BoxException noToken(@Nullable Throwable failure) {
        return BoxException.of(ErrorCode.UPSTREAM_UNAVAILABLE,
                "The gateway cannot sign in to Box. Try again in a minute. If it persists, contact the operator.")
                .cause(failure).notExecuted(true).build();
    }
}
