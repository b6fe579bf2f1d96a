package io.docgen.gateway.box.resilience;

import io.docgen.gateway.box.auth.BoxAuthHeaders;
import io.docgen.gateway.box.auth.Caller;
import io.docgen.gateway.box.error.BoxException;
import io.smallrye.mutiny.Uni;

/** A client of an identity at Box. It has no credentials. */
record ClientOfAccount(String key, String client) implements Caller {

    @Override
    public String asUser() {
        return null;
    }

    @Override
    public Uni<BoxAuthHeaders> credentials() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isRenewable() {
        return false;
    }

    @Override
    public Uni<BoxAuthHeaders> renewed(BoxAuthHeaders rejected) {
        throw new UnsupportedOperationException();
    }

    @Override
    public BoxException rejection(BoxException unauthorized) {
        return unauthorized;
    }
}
