package io.docgen.gateway.box.auth;

import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.error.NoServiceTokenException;
import io.docgen.gateway.box.http.ResponseBody;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.log.KnownSecrets;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens of the gateway's own service account, by Box's client credentials grant. A token is renewed shortly
 * before it expires, and at once when Box rejects it, within a {@link RenewalLimit}. At most one request for a token is
 * in flight, and after a failure the next one waits for two seconds. Until a token expires it is used, even if its
 * renewal fails.
 */
@Singleton
class ServiceAccountTokens {

    private static final Logger LOG = Logger.getLogger(ServiceAccountTokens.class);

    /** A token is renewed this long before it expires. Box's tokens last an hour. */
    private static final Duration RENEWAL_MARGIN = Duration.ofMinutes(1);
    private static final Duration DEFAULT_LIFETIME = Duration.ofMinutes(30);
    private static final long MAX_LIFETIME_SECONDS = Duration.ofDays(1).toSeconds();
    private static final Duration DELAY_AFTER_FAILURE = Duration.ofSeconds(2);

    /**
     * Another one, with a line break or longer than servers accept a header, could not be sent: every call would fail,
     * and not here.
     */
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7E]{1,4096}");

    private final TokenRestClient client;
    private final AuthConfig auth;
    private final RenewalLimit renewals = new RenewalLimit(System::nanoTime);
    private final RejectedUsers rejectedUsers = new RejectedUsers();
    private @Nullable Uni<AccessToken> inFlight;
    private volatile @Nullable AccessToken current;
    private volatile Instant notBefore = Instant.MIN;

    private record AccessToken(String authorization, Instant renewAt, Instant expiresAt) {

        boolean isFresh() {
            return Instant.now().isBefore(renewAt);
        }
    }

    ServiceAccountTokens(@RestClient TokenRestClient client, AuthConfig auth) {
        this.client = client;
        this.auth = auth;
        auth.clientSecret().ifPresent(KnownSecrets::add);
    }

    RejectedUsers rejectedUsers() {
        return rejectedUsers;
    }

    /** The {@code Authorization} header. Fails with {@link BoxException} if Box issues no token. */
    Uni<String> authorization() {
        return Uni.createFrom().deferred(() -> {
            AccessToken token = current;
            return token != null && token.isFresh() ? Uni.createFrom().item(token.authorization) : newest();
        });
    }

    private synchronized Uni<String> newest() {
        AccessToken token = current;
        if (token != null && token.isFresh()) { // another call has just renewed it
            return Uni.createFrom().item(token.authorization);
        }
        Uni<String> renewed = fetch();
        return token == null || !Instant.now().isBefore(token.expiresAt)
                ? renewed
                : renewed.onFailure().recoverWithItem(token.authorization);
    }

    /** A new token in place of a rejected one; one that another call has fetched meanwhile will do. */
    Uni<String> renewed(String rejected) {
        return Uni.createFrom().deferred(() -> replaced(rejected));
    }

    private synchronized Uni<String> replaced(String rejected) {
        AccessToken token = current;
        if (token != null && !token.authorization.equals(rejected)) {
            return newest();
        }
        if (inFlight == null && !Instant.now().isBefore(notBefore)) {
            if (!renewals.tryTake()) {
                return Uni.createFrom().failure(noToken(null));
            }
            LOG.warn("Box rejects the token of the service account, so the gateway requests another one.");
        }
        current = null; // no further call starts with a token that Box rejects
        return fetch();
    }

    private Uni<String> fetch() {
        Uni<AccessToken> request = request();
        return request == null
                ? Uni.createFrom().failure(noToken(null))
                : request.map(AccessToken::authorization).onFailure().transform(ServiceAccountTokens::noToken);
    }

    /** The request for a token in flight, or a new one; null while none may be made. */
    private synchronized @Nullable Uni<AccessToken> request() {
        if (inFlight != null) {
            return inFlight;
        }
        if (Instant.now().isBefore(notBefore)) {
            return null;
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
        return token.accessToken() != null && TOKEN.matcher(token.accessToken()).matches();
    }

    private static AccessToken accessToken(TokenRestClient.Token token) {
        Duration lifetime = token.expiresIn() == null
                ? DEFAULT_LIFETIME
                : Duration.ofSeconds(Math.min(token.expiresIn(), MAX_LIFETIME_SECONDS));
        Instant expiresAt = Instant.now().plus(lifetime);
        return new AccessToken("Bearer " + token.accessToken(), expiresAt.minus(RENEWAL_MARGIN), expiresAt);
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
                .cause(new NoServiceTokenException(failure)).notExecuted(true).build();
    }
}
