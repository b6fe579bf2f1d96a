package io.docgen.gateway.box.auth;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The authentication headers of a call to Box. The fields are public for the REST client. */
@RegisterForReflection(methods = false) // the fields are read by reflection
public final class BoxAuthHeaders {

    private static final String AS_USER = "As-User";

    /** Scheme and token. */
    @HeaderParam(HttpHeaders.AUTHORIZATION)
    public final String authorization;

    /** The id of the user to act as; null for the user of the token. */
    @HeaderParam(AS_USER)
    public final @Nullable String asUser;

    BoxAuthHeaders(String authorization, @Nullable String asUser) {
        this.authorization = authorization;
        this.asUser = asUser;
    }

    /** The headers by their names, for a call that no REST client makes. */
    public Map<String, String> headers() {
        return asUser == null
                ? Map.of(HttpHeaders.AUTHORIZATION, authorization)
                : Map.of(HttpHeaders.AUTHORIZATION, authorization, AS_USER, asUser);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "credentials";
    }
}
