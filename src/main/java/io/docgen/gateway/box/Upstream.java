package io.docgen.gateway.box;

import io.docgen.gateway.box.config.BoxConfig;
import io.docgen.gateway.sandbox.SandboxServer;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.spi.RestClientListener;

/**
 * Points the REST clients at the sandbox while that runs, on whichever port it got, and gives them the time-outs of
 * {@link BoxConfig}. Everything else about them is Quarkus' own {@code quarkus.rest-client.box.*}.
 *
 * <p>Found through {@code META-INF/services}; in the native executable that needs the reflection.
 */
@RegisterForReflection
public class Upstream implements RestClientListener {

    @Override
    public void onNewClient(Class<?> api, RestClientBuilder client) {
        BoxConfig config = Arc.container().instance(BoxConfig.class).get();
        client.connectTimeout(config.connectTimeout().toMillis(), TimeUnit.MILLISECONDS);
        client.readTimeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        Arc.container().instance(SandboxServer.class).get().address().ifPresent(client::baseUri);
    }
}
