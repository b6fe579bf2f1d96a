package io.docgen.gateway.box.auth;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;

/** What a call to Box says about who is calling: the headers of that name. The fields are public for the REST client. */
public final class BoxAuthHeaders {

    /** The scheme and the token. */
    @HeaderParam(HttpHeaders.AUTHORIZATION)
    public final String authorization;

    /** The id of the user to act as; null for the token's own. */
    @HeaderParam("As-User")
    public final String asUser;

    BoxAuthHeaders(String authorization, String asUser) {
        this.authorization = authorization;
        this.asUser = asUser;
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "credentials";
    }
}
