package io.docgen.gateway.sandbox;

import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
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
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The emulator of Box, on a port of its own, of loopback unless {@code box.sandbox.host} is another host, if
 * {@code box.sandbox.enabled} is true. The gateway calls it over HTTP or, with {@code box.sandbox.tls}, over HTTPS as
 * it calls Box, and knows only its URL and its certificate.
 */
@Startup
@Singleton
public class SandboxServer {

    private static final Logger LOG = Logger.getLogger(SandboxServer.class);

    private final SandboxConfig config;
    private final Vertx vertx;
    private @Nullable HttpServer server;
    private @Nullable WorkerExecutor worker;
    private @Nullable URI url;
    private @Nullable SandboxCertificate certificate;

    SandboxServer(SandboxConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
    }

    /** The base URL; empty if the sandbox is disabled. */
    public Optional<URI> address() {
        return Optional.ofNullable(url);
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
            new Endpoints(SampleData.store(clock, config.jobDuration()), clock, config, worker()).addTo(router);
            SandboxHost host = SandboxHost.of(config.host());
            HttpServerOptions options = new HttpServerOptions().setCompressionSupported(true);
            if (config.tls()) {
                certificate = SandboxCertificate.create(host);
                config.certificate().ifPresent(certificate::write);
                options.setSsl(true).setKeyCertOptions(certificate.keyCertOptions());
            }
            HttpServer listening = listen(vertx.createHttpServer(options).requestHandler(router), host);
            server = listening;
            url = host.url(config.tls() ? "https" : "http", listening.actualPort());
            LOG.infof("Sandbox on: Box is not called, %s answers in its place", url);
            if (host.isBeyondLoopback()) {
                LOG.warnf("box.sandbox.host is %s, not loopback: all who reach port %d can use the sandbox",
                        host.name(), listening.actualPort());
            }
        }
    }

    /** One thread, so that large templates take no more of the gateway than that. */
    private Executor worker() {
        WorkerExecutor thread = vertx.createSharedWorkerExecutor("sandbox", 1);
        worker = thread;
        return task -> thread.executeBlocking(() -> {
            task.run();
            return null;
        }, false);
    }

    private HttpServer listen(HttpServer unbound, SandboxHost host) {
        try {
            return unbound.listen(config.port(), host.address().getHostAddress()).toCompletionStage()
                    .toCompletableFuture().join();
        } catch (CompletionException failure) {
            throw new IllegalStateException("box.sandbox.port: cannot listen on port " + config.port() + " of "
                    + host.name(), failure.getCause());
        }
    }

    @PreDestroy
    void stop() {
        if (server != null) {
            server.close().toCompletionStage().toCompletableFuture().join();
        }
        if (worker != null) {
            worker.close();
        }
    }
}
