package io.docgen.gateway.box.config;

import io.docgen.gateway.sandbox.SandboxConfig;
import io.docgen.gateway.sandbox.SandboxServer;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the gateway calls: Box or, in its place, the sandbox. No other class of the gateway knows the sandbox. */
@Singleton
public class BoxEndpoint {

    private final BoxConfig box;
    private final SandboxConfig sandbox;
    private final SandboxServer server;
    private final URI configured;

    BoxEndpoint(BoxConfig box, SandboxConfig sandbox, SandboxServer server,
            @ConfigProperty(name = "quarkus.rest-client.box.url") URI configured) {
        this.box = box;
        this.sandbox = sandbox;
        this.server = server;
        this.configured = configured;
    }

    /** Whether the sandbox is called instead of Box. */
    public boolean isSandbox() {
        return sandbox.enabled();
    }

    /** The base URL of the sandbox on loopback; empty if Box is called. */
    public Optional<URI> sandboxUrl() {
        return server.address();
    }

    /** The certificate of the sandbox, as PEM; empty if Box is called, or the sandbox without TLS. */
    public Optional<String> sandboxCertificate() {
        return server.certificate();
    }

    /** The base URL of all calls but uploads. */
    public URI url() {
        return sandboxUrl().orElse(configured);
    }

    /** The base URL of uploads. The sandbox has them on its only host. */
    public URI uploadUrl() {
        return sandboxUrl().orElseGet(() -> URI.create(box.uploadUrl()));
    }

    /**
     * The token of requests that have none; empty if they are unauthenticated. Box has no such token, only the sandbox.
     */
    public Optional<String> defaultToken() {
        return sandbox.enabled() ? sandbox.defaultCaller() : Optional.empty();
    }

    /** Whether a 429 limits all calls of its caller, as at Box. A 429 of the sandbox belongs to one sample job. */
    public boolean limitsRatesPerCaller() {
        return !sandbox.enabled();
    }

    /** Names the endpoint, for people. */
    public String description() {
        return sandbox.enabled() ? "the sandbox" : box.apiUrl();
    }
}
