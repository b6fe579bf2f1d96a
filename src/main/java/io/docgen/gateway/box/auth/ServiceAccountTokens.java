package io.docgen.gateway.box.auth;

import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.http.ResponseBody;
import io.docgen.gateway.error.ErrorCode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * The gateway's own account at Box: a token by Box's client credentials grant, kept until shortly before it expires, with
 * one request for the next at a time. If Box gives none, it is left alone for a moment before it is asked again.
 */
@ApplicationScoped
class ServiceAccountTokens {

    private static final Logger LOG = Logger.getLogger(ServiceAccountTokens.class);

    /** Box's tokens last an hour. */
    private static final Duration EARLY = Duration.ofMinutes(1);
    private static final Duration UNTOLD = Duration.ofMinutes(30);
    private static final long MOST_SECONDS = Duration.ofDays(1).toSeconds();
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final TokenRestClient client;
    private final AuthConfig auth;
    private Uni<Known> underWay;
    private volatile Known known;
    private volatile Instant notBefore = Instant.MIN;

    /** @param until when it is to be replaced */
    private record Known(String authorization, Instant until) {
    }

    ServiceAccountTokens(@RestClient TokenRestClient client, AuthConfig auth) {
        this.client = client;
        this.auth = auth;
    }

    /** The {@code Authorization} header. Fails with {@link BoxException} if Box gives no token. */
    Uni<String> authorization() {
        return Uni.createFrom().deferred(() -> {
            Known token = known;
            return token != null && Instant.now().isBefore(token.until)
                    ? Uni.createFrom().item(token.authorization) : fetched();
        });
    }

    /** Another one, unless somebody else has fetched one since. */
    Uni<String> insteadOf(String refused) {
        return authorization().chain(authorization -> authorization.equals(refused) ? fetched()
                : Uni.createFrom().item(authorization));
    }

    private Uni<String> fetched() {
        return Instant.now().isBefore(notBefore) ? Uni.createFrom().failure(noToken(null))
                : fetch().map(Known::authorization).onFailure().transform(ServiceAccountTokens::noToken);
    }

    private synchronized Uni<Known> fetch() {
        if (underWay == null) {
            underWay = client.token("client_credentials", auth.clientId().orElseThrow(), auth.clientSecret().orElseThrow(),
                    auth.subjectType().orElseThrow().name().toLowerCase(Locale.ROOT), auth.subjectId().orElseThrow())
                    .map(answer -> ResponseBody.complete(answer, ServiceAccountTokens::isComplete))
                    .map(ServiceAccountTokens::known)
                    .invoke(token -> known = token)
                    .onFailure().invoke(ServiceAccountTokens.this::failed)
                    .onTermination().invoke(this::landed)
                    .memoize().indefinitely();
        }
        return underWay;
    }

    private synchronized void landed() {
        underWay = null;
    }

    private void failed(Throwable failure) {
        notBefore = Instant.now().plus(PAUSE);
        LOG.errorf("Box gives the service account no token: %s. Check box.auth.*, and whether the application is "
                + "authorised in Box.", reason(failure));
    }

    private static boolean isComplete(TokenRestClient.Token token) {
        return token.accessToken() != null && !token.accessToken().isBlank();
    }

    private static Known known(TokenRestClient.Token token) {
        Duration lifetime = token.expiresIn() == null ? UNTOLD : Duration.ofSeconds(Math.min(token.expiresIn(), MOST_SECONDS));
        return new Known("Bearer " + token.accessToken(), Instant.now().plus(lifetime).minus(EARLY));
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String text = cause instanceof TokenRefusedException ? cause.getMessage()
                : cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    /** What a caller is told when the account has no token, or none that Box takes. */
    static BoxException noToken(Throwable failure) {
        return BoxException.of(ErrorCode.UPSTREAM_UNAVAILABLE,
                "The gateway cannot sign in to Box. Try again in a minute; if it stays, tell the operator.")
                .cause(failure).neverCarriedOut(true).build();
    }
}
