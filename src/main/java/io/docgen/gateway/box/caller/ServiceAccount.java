package io.docgen.gateway.box.caller;

import io.docgen.gateway.box.config.AuthConfig;
import io.docgen.gateway.box.config.BoxConfig;
import io.docgen.gateway.box.failure.BoxException;
import io.docgen.gateway.graphql.ErrorCode;
import io.docgen.gateway.sandbox.SandboxServer;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * The gateway's own account at Box: a token by Box's client credentials grant, kept until shortly before it expires, with
 * one request for the next at a time. If Box gives none, it is left alone for a moment before it is asked again.
 */
@ApplicationScoped
class ServiceAccount {

    private static final Logger LOG = Logger.getLogger(ServiceAccount.class);

    /** Box's tokens last an hour. */
    private static final Duration EARLY = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final OidcClients clients;
    private final AuthConfig auth;
    private final BoxConfig box;
    private final SandboxServer sandbox;
    private final TokensHelper tokens = new TokensHelper();
    private Uni<OidcClient> client;
    private volatile Instant notBefore = Instant.MIN;

    ServiceAccount(OidcClients clients, AuthConfig auth, BoxConfig box, SandboxServer sandbox) {
        this.clients = clients;
        this.auth = auth;
        this.box = box;
        this.sandbox = sandbox;
    }

    /** The {@code Authorization} header. Fails with {@link BoxException} if Box gives no token. */
    Uni<String> authorization() {
        return token(false);
    }

    /** Another one, unless somebody else has fetched one since. */
    Uni<String> insteadOf(String refused) {
        return token(false).chain(known -> known.equals(refused) ? token(true) : Uni.createFrom().item(known));
    }

    private Uni<String> token(boolean anew) {
        return Uni.createFrom().deferred(() -> Instant.now().isBefore(notBefore)
                ? Uni.createFrom().failure(noToken(null))
                : client().chain(box -> tokens.getTokens(box, Map.of(), anew))
                        .map(token -> "Bearer " + token.getAccessToken())
                        .onFailure().transform(ServiceAccount::noToken));
    }

    private synchronized Uni<OidcClient> client() {
        if (client == null) {
            String address = sandbox.address().map(Object::toString).orElse(box.apiUrl());
            client = clients.newClient(BoxGrant.of(auth, address, box.connectTimeout(), EARLY))
                    .<OidcClient>map(oidc -> new PatientClient(oidc, box.timeout(), this::failed))
                    .memoize().indefinitely();
        }
        return client;
    }

    private void failed(Throwable failure) {
        notBefore = Instant.now().plus(PAUSE);
        LOG.errorf("Box gives the service account no token: %s. Check box.auth.*, and whether the application is "
                + "authorised in Box.", failure.getMessage() == null ? "it took too long" : failure.getMessage());
    }

    /** What a caller is told when the account has no token, or none that Box takes. */
    static BoxException noToken(Throwable failure) {
        return BoxException.of(ErrorCode.UPSTREAM_UNAVAILABLE,
                "The gateway cannot sign in to Box. Try again in a minute; if it stays, tell the operator.")
                .cause(failure).neverCarriedOut(true).build();
    }
}
