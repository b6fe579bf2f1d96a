package io.docgen.gateway.box.caller;

import io.docgen.gateway.box.failure.BoxException;
import io.smallrye.mutiny.Uni;

/** The service account, perhaps acting as somebody. */
record ServiceCaller(String key, ServiceAccount account, String asUser) implements Caller {

    @Override
    public Uni<Credentials> credentials() {
        return account.authorization().map(authorization -> new Credentials(authorization, asUser));
    }

    @Override
    public boolean isRenewable() {
        return true;
    }

    @Override
    public Uni<Credentials> insteadOf(Credentials refused) {
        return account.insteadOf(refused.authorization)
                .map(authorization -> new Credentials(authorization, asUser));
    }

    /** Not the caller's token: they can do nothing about it. */
    @Override
    public BoxException refused(BoxException refusal) {
        return ServiceAccount.noToken(refusal);
    }
}
