package io.docgen.gateway.box.auth;

import io.docgen.gateway.box.config.BoxEndpoint;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.operation.ClientRequest;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.support.Sha256;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the caller of an operation. In {@code forward} mode it is the bearer token of the request, which is sent to
 * Box; no other header of the request is. In {@code service-account} mode it is the gateway's own account.
 */
@Singleton
public class CallerResolver {

    private static final String AS_USER = "As-User";

    /**
     * Any visible ASCII: Box's downscoped tokens contain an exclamation mark, which RFC 6750 does not allow. The scheme
     * is case-insensitive (RFC 9110).
     */
    private static final Pattern BEARER = Pattern.compile("[ \\t]*(?i:bearer) +([\\x21-\\x7E]+)[ \\t]*");

    private final AuthConfig auth;
    private final BoxEndpoint endpoint;
    private final ServiceAccountTokens account;
    private final boolean oidc;

    CallerResolver(AuthConfig auth, BoxEndpoint endpoint, ServiceAccountTokens account,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean oidc) {
        this.auth = auth;
        this.endpoint = endpoint;
        this.account = account;
        this.oidc = oidc;
    }

    /**
     * The caller.
     *
     * @throws GatewayException {@code UNAUTHENTICATED} if a token is required and missing; {@code FORBIDDEN} if the
     * caller may not act as the user it names
     */
    public Caller of(OperationContext operation) {
        ClientRequest client = operation.client();
        String asUser = asUser(client);
        if (auth.mode() == AuthConfig.Mode.SERVICE_ACCOUNT) {
            return new ServiceAccountCaller(key("service-account", asUser), client.key(), account, asUser);
        }
        String authorization = authorization(client);
        return new TokenForwardingCaller(key(authorization, asUser), new BoxAuthHeaders(authorization, asUser));
    }

    private String authorization(ClientRequest client) {
        String sent = client.header(HttpHeaders.AUTHORIZATION);
        if (sent == null && endpoint.defaultToken().isPresent()) {
            return "Bearer " + endpoint.defaultToken().get();
        }
        var bearer = BEARER.matcher(sent == null ? "" : sent);
        if (!bearer.matches()) {
            throw new GatewayException(ErrorCode.UNAUTHENTICATED,
                    "Send your Box access token with the request, as the header 'Authorization: Bearer <token>'."
                            + (endpoint.isSandbox() ? " The sandbox is on: its tokens are alice and bob." : ""));
        }
        return "Bearer " + bearer.group(1);
    }

    private @Nullable String asUser(ClientRequest client) {
        String sent = auth.allowAsUser() ? client.header(AS_USER) : null;
        if (sent != null && !BoxId.isValid(sent)) {
            throw GatewayException.badUserInput("'As-User' must be the id of a Box user: 1 to 32 digits.");
        }
        if (sent != null && oidc
                && !(client.attribute(Impersonation.KEY) instanceof Impersonation granted
                        && granted.allows(sent))) {
            throw new GatewayException(ErrorCode.FORBIDDEN, "You may not act as this Box user.");
        }
        return sent;
    }

    private static String key(String credentials, @Nullable String asUser) {
        return Sha256.of(credentials + "\n" + asUser);
    }
}
