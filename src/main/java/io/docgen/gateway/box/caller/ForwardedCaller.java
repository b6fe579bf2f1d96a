package io.docgen.gateway.box.caller;

import io.docgen.gateway.box.failure.BoxException;
import io.smallrye.mutiny.Uni;

/** A caller who brought a token. Only they can get another. */
record ForwardedCaller(String key, Uni<Credentials> credentials) implements Caller {

    @Override
    public boolean isRenewable() {
        return false;
    }

    @Override
    public Uni<Credentials> insteadOf(Credentials refused) {
        throw new UnsupportedOperationException("only the caller can get another token");
    }

    @Override
    public BoxException refused(BoxException refusal) {
        return refusal;
    }
}
