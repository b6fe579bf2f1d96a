package io.docgen.gateway.box.auth;

import io.docgen.gateway.box.error.BoxException;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** The service account, optionally acting as a user. */
record ServiceAccountCaller(String key, String client, ServiceAccountTokens account,
        @Nullable String asUser) implements Caller {

    @Override
    public Uni<BoxAuthHeaders> credentials() {
        return account.authorization().map(authorization -> new BoxAuthHeaders(authorization, asUser));
    }

    @Override
    public boolean isRenewable() {
        return asUser == null || !account.rejectedUsers().contains(asUser);
    }

    @Override
    public Uni<BoxAuthHeaders> renewed(BoxAuthHeaders rejected) {
        return account.renewed(rejected.authorization)
                .map(authorization -> new BoxAuthHeaders(authorization, asUser));
    }

    /** Not UNAUTHENTICATED: the token is the gateway's, so the client cannot help. */
    @Override
    public BoxException rejection(BoxException unauthorized) {
        if (asUser != null) {
            account.rejectedUsers().add(asUser);
        }
        return ServiceAccountTokens.noToken(unauthorized);
    }
}
