package io.docgen.gateway.box.auth;

import io.docgen.gateway.box.error.BoxException;
import io.smallrye.mutiny.Uni;

/** A caller who brought a token. Only they can get another. */
record TokenForwardingCaller(String key, Uni<BoxAuthHeaders> credentials) implements Caller {

    @Override
    public boolean isRenewable() {
        return false;
    }

    @Override
    public Uni<BoxAuthHeaders> insteadOf(BoxAuthHeaders refused) {
        throw new UnsupportedOperationException("only the caller can get another token");
    }

    @Override
    public BoxException refused(BoxException refusal) {
        return refusal;
    }
}
