package io.docgen.gateway.sandbox;

import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The emulator of Box, on a loopback port of its own, if {@code box.sandbox.enabled} is true. The gateway calls it over
 * HTTP or, with {@code box.sandbox.tls}, over HTTPS as it calls Box, and knows only its URL and its certificate.
 */
@Startup
@Singleton
public class SandboxServer {

    private static final Logger LOG = Logger.getLogger(SandboxServer.class);
    private static final String LOOPBACK = "127.0.0.1";

    private final SandboxConfig config;
    private final Vertx vertx;
    private @Nullable HttpServer server;
    private @Nullable SandboxCertificate certificate;

    SandboxServer(SandboxConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
    }

    /** The base URL; empty if the sandbox is disabled. */
    public Optional<URI> address() {
        return Optional.ofNullable(server)
                .map(running -> URI
                        .create((config.tls() ? "https://" : "http://") + LOOPBACK + ":" + running.actualPort()));
    }

    /** The certificate of the sandbox, as PEM; empty if it does not speak HTTPS. */
    public Optional<String> certificate() {
        return Optional.ofNullable(certificate).map(SandboxCertificate::pem);
    }

    @PostConstruct
    void start() {
        if (config.enabled()) {
            Router router = Router.router(vertx);
            Clock clock = Clock.systemUTC();
            new Endpoints(SampleData.store(clock, config.jobDuration()), clock, config).addTo(router);
            HttpServerOptions options = new HttpServerOptions().setCompressionSupported(true);
            if (config.tls()) {
                certificate = SandboxCertificate.create();
                config.certificate().ifPresent(certificate::write);
                options.setSsl(true).setKeyCertOptions(certificate.keyCertOptions());
            }
            server = listen(vertx.createHttpServer(options).requestHandler(router));
            LOG.infof("Sandbox on: Box is not called, %s answers in its place", address().orElseThrow());
        }
    }

    private HttpServer listen(HttpServer unbound) {
        try {
            return unbound.listen(config.port(), LOOPBACK).toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException failure) {
            throw new IllegalStateException("box.sandbox.port: cannot listen on " + config.port(), failure.getCause());
        }
    }

    @PreDestroy
    void stop() {
        if (server != null) {
            server.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
