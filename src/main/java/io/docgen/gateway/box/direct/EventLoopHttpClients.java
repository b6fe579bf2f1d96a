package io.docgen.gateway.box.direct;

import io.docgen.gateway.box.config.BoxEndpoint;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.tls.CertificateUpdatedEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.SSLOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Vert.x' HTTP clients. Where the pool is large enough each event loop has one of its own, so that a response never
 * changes threads. Together they have {@code quarkus.rest-client.box.connection-pool-size} connections.
 */
@Singleton
class EventLoopHttpClients {

    /** As many as one caller may use by default, since all its requests may come on one connection. */
    private static final int MIN_POOL_SIZE = 64;

    /** Of an upload the system takes no more than this, or it would hide for long how slowly Box reads. */
    private static final int SEND_BUFFER = 256 * 1024;

    private final Vertx vertx;
    private final HttpClientSettings settings;
    private final BoxEndpoint endpoint;
    private final Optional<String> tlsConfiguration;
    private final int eventLoops;
    private final AtomicInteger connections;
    private final List<HttpClient> clients = new ArrayList<>();
    private final Map<Thread, HttpClient> byEventLoop = new ConcurrentHashMap<>();
    private @Nullable HttpClient fresh;

    EventLoopHttpClients(Vertx vertx, HttpClientSettings settings, BoxEndpoint endpoint, MeterRegistry registry,
            @ConfigProperty(name = "quarkus.vertx.event-loops-pool-size") Optional<Integer> eventLoops,
            @ConfigProperty(name = "quarkus.rest-client.box.tls-configuration-name") Optional<String> tlsConfiguration) {
        this.vertx = vertx;
        this.settings = settings;
        this.endpoint = endpoint;
        this.tlsConfiguration = tlsConfiguration;
        this.eventLoops = eventLoops.orElse(2 * Runtime.getRuntime().availableProcessors()); // Quarkus' default
        this.connections = registry.gauge("http.client.active.connections", Tags.of("clientName", "box-reads"),
                new AtomicInteger());
    }

    /** That of this thread. */
    HttpClient current() {
        Thread thread = Thread.currentThread();
        HttpClient known = byEventLoop.get(thread);
        return known == null ? choose(thread) : known;
    }

    /** One that uses each connection once, as mutations do: who closes a kept one may have received the request. */
    synchronized HttpClient fresh() {
        if (fresh == null) {
            HttpClientOptions options = settings.copy().setKeepAlive(false).setSendBufferSize(SEND_BUFFER);
            fresh = vertx.httpClientBuilder().with(options).with(options.getPoolOptions())
                    .withConnectHandler(this::connected).build();
        }
        return fresh;
    }

    private synchronized HttpClient choose(Thread thread) {
        if (clients.isEmpty()) {
            create();
        }
        if (!Context.isOnEventLoopThread()) {
            return clients.get(0);
        }
        HttpClient chosen = clients.get(byEventLoop.size() % clients.size());
        byEventLoop.put(thread, chosen);
        return chosen;
    }

    private void create() {
        HttpClientOptions options = settings.copy();
        int size = options.getMaxPoolSize();
        int count = Math.max(1, Math.min(eventLoops, size / MIN_POOL_SIZE));
        options.setMaxPoolSize(size / count).setHttp2MaxPoolSize(size / count);
        for (int i = 0; i < count; i++) {
            clients.add(vertx.httpClientBuilder().with(options).with(options.getPoolOptions())
                    .withConnectHandler(this::connected).build());
        }
    }

    private void connected(HttpConnection connection) {
        connections.incrementAndGet();
        connection.closeHandler(closed -> connections.decrementAndGet());
    }

    /** Certificates are reloaded, as Quarkus does for its REST clients. The sandbox has a certificate of its own. */
    synchronized void reload(@Observes CertificateUpdatedEvent event) {
        if (!endpoint.isSandbox() && tlsConfiguration.filter(event.name()::equals).isPresent()) {
            HttpClientOptions options = settings.copy();
            SSLOptions reloaded = new SSLOptions(event.tlsConfiguration().getSSLOptions())
                    .setSslHandshakeTimeout(options.getSslHandshakeTimeout())
                    .setSslHandshakeTimeoutUnit(options.getSslHandshakeTimeoutUnit());
            clients.forEach(client -> client.updateSSLOptions(reloaded));
            if (fresh != null) {
                fresh.updateSSLOptions(reloaded);
            }
        }
    }

    @PreDestroy
    synchronized void close() {
        clients.forEach(HttpClient::close);
        if (fresh != null) {
            fresh.close();
            fresh = null;
        }
        clients.clear();
        byEventLoop.clear();
    }
}
