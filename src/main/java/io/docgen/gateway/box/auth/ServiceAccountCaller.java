package io.docgen.gateway.box.auth;

import io.docgen.gateway.box.error.BoxException;
import io.smallrye.mutiny.Uni;

/** The service account, perhaps acting as somebody. */
record ServiceAccountCaller(String key, ServiceAccountTokens account, String asUser) implements Caller {

    @Override
    public Uni<BoxAuthHeaders> credentials() {
        return account.authorization().map(authorization -> new BoxAuthHeaders(authorization, asUser));
    }

    @Override
    public boolean isRenewable() {
        return true;
    }

    @Override
    public Uni<BoxAuthHeaders> insteadOf(BoxAuthHeaders refused) {
        return account.insteadOf(refused.authorization)
                .map(authorization -> new BoxAuthHeaders(authorization, asUser));
    }

    /** Not the caller's token: they can do nothing about it. */
    @Override
    public BoxException refused(BoxException refusal) {
        return ServiceAccountTokens.noToken(refusal);
    }
}
