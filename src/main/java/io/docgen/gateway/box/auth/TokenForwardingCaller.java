package io.docgen.gateway.box.auth;

import io.docgen.gateway.box.error.BoxException;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** A caller that sent its own Box token. Only the caller can renew it. */
record TokenForwardingCaller(String key, BoxAuthHeaders headers) implements Caller {

    @Override
    public String client() {
        return key;
    }

    @Override
    public @Nullable String asUser() {
        return headers.asUser;
    }

    @Override
    public Uni<BoxAuthHeaders> credentials() {
        return Uni.createFrom().item(headers);
    }

    @Override
    public boolean isRenewable() {
        return false;
    }

    @Override
    public Uni<BoxAuthHeaders> renewed(BoxAuthHeaders rejected) {
        throw new UnsupportedOperationException("only the caller can get another token");
    }

    @Override
    public BoxException rejection(BoxException unauthorized) {
        return unauthorized;
    }
}
