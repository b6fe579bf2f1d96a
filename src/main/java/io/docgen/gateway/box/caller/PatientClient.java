package io.docgen.gateway.box.caller;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * An OIDC client with an end to its patience. Without it a token endpoint that accepts the connection and says nothing
 * would keep everybody waiting who shares the one request.
 */
record PatientClient(OidcClient client, Duration timeout, Consumer<Throwable> onFailure) implements OidcClient {

    @Override
    public Uni<Tokens> getTokens(Map<String, String> additionalGrantParameters) {
        return bounded(client.getTokens(additionalGrantParameters));
    }

    @Override
    public Uni<Tokens> refreshTokens(String refreshToken, Map<String, String> additionalGrantParameters) {
        return bounded(client.refreshTokens(refreshToken, additionalGrantParameters));
    }

    @Override
    public Uni<Boolean> revokeAccessToken(String accessToken, Map<String, String> additionalParameters) {
        return client.revokeAccessToken(accessToken, additionalParameters);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private Uni<Tokens> bounded(Uni<Tokens> tokens) {
        return tokens.ifNoItem().after(timeout).fail().onFailure().invoke(onFailure);
    }
}
