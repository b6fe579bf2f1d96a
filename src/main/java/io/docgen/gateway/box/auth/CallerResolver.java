package io.docgen.gateway.box.auth;

import io.docgen.gateway.engine.OperationContext;
import io.docgen.gateway.error.ErrorCode;
import io.docgen.gateway.error.GatewayException;
import io.docgen.gateway.sandbox.SandboxConfig;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whose rights a query has. In {@code forward} mode those of the bearer token that came with it, which goes to Box, and
 * nothing else of the caller's headers does; in {@code service-account} mode those of the gateway's own account.
 */
@ApplicationScoped
public class CallerResolver {

    private static final String AUTHORIZATION = "Authorization";
    private static final String AS_USER = "As-User";

    /**
     * Any visible ASCII: Box's downscoped tokens have an exclamation mark, which RFC 6750 does not. The scheme's case
     * does not matter (RFC 9110).
     */
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([\\x21-\\x7E]+)");
    private static final Pattern USER_ID = Pattern.compile("[0-9]{1,32}");

    private final CurrentVertxRequest request;
    private final OperationContext operation;
    private final AuthConfig auth;
    private final SandboxConfig sandbox;
    private final ServiceAccountTokens account;
    private final boolean locked;

    CallerResolver(CurrentVertxRequest request, OperationContext operation, AuthConfig auth, SandboxConfig sandbox,
            ServiceAccountTokens account, @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean locked) {
        this.request = request;
        this.operation = operation;
        this.auth = auth;
        this.sandbox = sandbox;
        this.account = account;
        this.locked = locked;
    }

    /**
     * Who is asking. Call in the body of a resolver method: the current request is not known in the callbacks of a
     * {@code Uni}.
     *
     * @throws GatewayException {@code UNAUTHENTICATED} if a token is needed and there is none; {@code FORBIDDEN} if they may not
     *     act as the user they name
     */
    public Caller current() {
        String asUser = asUser();
        if (auth.mode() == AuthConfig.Mode.SERVICE_ACCOUNT) {
            return new ServiceAccountCaller(hash("service-account", asUser), account, asUser);
        }
        String authorization = authorization();
        return new TokenForwardingCaller(hash(authorization, asUser),
                Uni.createFrom().item(new BoxAuthHeaders(authorization, asUser)));
    }

    private String authorization() {
        String sent = sent(AUTHORIZATION);
        if (sent == null && sandbox.enabled() && sandbox.defaultCaller().isPresent()) {
            return "Bearer " + sandbox.defaultCaller().get();
        }
        var bearer = BEARER.matcher(sent == null ? "" : sent.trim());
        if (!bearer.matches()) {
            throw new GatewayException(ErrorCode.UNAUTHENTICATED,
                    "Send your Box access token with the request, as the header 'Authorization: Bearer <token>'.");
        }
        return "Bearer " + bearer.group(1);
    }

    private String asUser() {
        String sent = auth.asUser() == AuthConfig.AsUser.ALLOW ? sent(AS_USER) : null;
        if (sent != null && !USER_ID.matcher(sent).matches()) {
            throw GatewayException.badUserInput("'As-User' must be the id of a Box user: 1 to 32 digits.");
        }
        if (sent != null && locked
                && !(request.getCurrent().get(Impersonation.KEY) instanceof Impersonation granted && granted.allows(sent))) {
            throw new GatewayException(ErrorCode.FORBIDDEN, "You may not act as this Box user.");
        }
        return sent;
    }

    /** A browser cannot set the headers of a WebSocket, so what it sends as the connection begins comes first. */
    private String sent(String name) {
        String initial = operation.connectionParameter(name);
        return initial == null ? request.getCurrent().request().getHeader(name) : initial;
    }

    private static String hash(String authorization, String asUser) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((authorization + "\n" + asUser).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
