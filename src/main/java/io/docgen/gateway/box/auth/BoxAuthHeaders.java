package io.docgen.gateway.box.auth;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** The authentication headers of a call to Box. The fields are public for the REST client. */
@RegisterForReflection(methods = false) // the fields are read by reflection
public final class BoxAuthHeaders {

    /** Scheme and token. */
    @HeaderParam(HttpHeaders.AUTHORIZATION)
    public final String authorization;

    /** The id of the user to act as; null for the user of the token. */
    @HeaderParam("As-User")
    public final @Nullable String asUser;

    BoxAuthHeaders(String authorization, @Nullable String asUser) {
        this.authorization = authorization;
        this.asUser = asUser;
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "credentials";
    }
}
