package io.docgen.gateway.server.websocket;

import static jakarta.ws.rs.core.HttpHeaders.AUTHORIZATION;

import io.docgen.gateway.graphql.GraphqlRequest;
import io.docgen.gateway.graphql.execution.OperationResult;
import io.docgen.gateway.graphql.limits.DocumentScanner;
import io.docgen.gateway.graphql.persisted.PersistedQueryResolver;
import io.docgen.gateway.server.ObservedStream;
import io.docgen.gateway.server.OperationExecutor;
import io.docgen.gateway.server.ResultStream;
import io.docgen.gateway.server.RoutedClientRequest;
import io.docgen.gateway.server.auth.ClientKey;
import io.docgen.gateway.server.auth.OidcAuthenticator;
import io.docgen.gateway.server.connection.GracefulShutdown;
import io.docgen.gateway.server.load.LoadShedder;
import io.docgen.gateway.server.load.RunningOperation;
import io.docgen.gateway.server.load.UnsentResponses;
import io.docgen.gateway.support.error.GatewayException;
import io.docgen.gateway.support.quarkus.ConnectionChannel;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The clients of WebSockets: who they are, and the execution of their operations within the limits. */
@Singleton
class SocketClients {

    private final ConnectionCounter counter;
    private final GracefulShutdown shutdown;
    private final UnsentResponses unsent;
    private final OperationExecutor executor;
    private final PersistedQueryResolver persisted;
    private final LoadShedder loadShedder;
    private final OidcAuthenticator authenticator;
    private final Vertx vertx;

    SocketClients(ConnectionCounter counter, GracefulShutdown shutdown, UnsentResponses unsent,
            OperationExecutor executor, PersistedQueryResolver persisted, LoadShedder loadShedder,
            OidcAuthenticator authenticator, Vertx vertx) {
        this.counter = counter;
        this.shutdown = shutdown;
        this.unsent = unsent;
        this.executor = executor;
        this.persisted = persisted;
        this.loadShedder = loadShedder;
        this.authenticator = authenticator;
        this.vertx = vertx;
    }

    /** The client of a request that became a WebSocket. */
    Client of(RoutingContext ctx) {
        return new Client(ctx);
    }

    /** The client of one connection. */
    final class Client implements ConnectionExecutor {

        private static final String NOBODY = "";
        private static final long NO_TIMER = -1;

        private final RoutingContext ctx;
        private final AtomicReference<String> clientKey = new AtomicReference<>();
        private final AtomicLong expiryTimer = new AtomicLong(NO_TIMER);
        private RoutedClientRequest client;
        private volatile boolean accepted;

        private Client(RoutingContext ctx) {
            this.ctx = ctx;
            this.client = client(Map.of());
        }

        private RoutedClientRequest client(Map<String, Object> payload) {
            return new RoutedClientRequest(ctx, payload, () -> accepted = true);
        }

        @Override
        public boolean isAccepted() {
            return accepted;
        }

        @Override
        public void admit(@Nullable Map<String, Object> payload, Runnable admitted, Consumer<CloseCode> refused,
                Runnable expired) {
            if (payload != null) {
                client = client(payload);
                if (payload.keySet().stream().filter(AUTHORIZATION::equalsIgnoreCase).count() > 1) {
                    refused.accept(CloseCode.FORBIDDEN); // they may name two clients
                    return;
                }
            }
            if (authenticator.isEnabled()) {
                authenticator.authenticate(ctx, client.parameter(AUTHORIZATION)).subscribe().with(
                        authenticated -> join(() -> {
                            accepted = true;
                            expireLater(expired);
                            admitted.run();
                        }, refused), failure -> refused.accept(CloseCode.of(failure)));
            } else {
                join(admitted, refused);
            }
        }

        /** Counts the connection for its client, which is known now. */
        private void join(Runnable admitted, Consumer<CloseCode> refused) {
            String key = clientKey();
            if (!counter.joined(key)) {
                refused.accept(CloseCode.TOO_MANY_OF_CLIENT);
            } else if (clientKey.compareAndSet(null, key)) {
                admitted.run();
            } else { // the connection was closed meanwhile
                counter.left(key);
            }
        }

        private void expireLater(Runnable expired) {
            Instant expiry = OidcAuthenticator.expiryOf(client);
            if (expiry.isBefore(Instant.MAX)) {
                long valid = Math.max(1, Duration.between(Instant.now(), expiry).toMillis());
                expiryTimer.set(vertx.setTimer(valid, over -> expired.run()));
            }
        }

        /** Cheap checks come first: nothing is parsed that will not be executed. */
        @Override
        public void execute(GraphqlRequest request, Consumer<OperationResult> onResult, ResultStream results,
                Consumer<Runnable> whenGone) {
            try {
                DocumentScanner document = DocumentScanner.check(persisted.resolve(request));
                if (authenticator.isEnabled() && !authenticator.isAuthenticated(ctx)) {
                    throw OidcAuthenticator.expired();
                }
                String key = clientKey();
                if (!loadShedder.admits(key)) {
                    throw loadShedder.rejection();
                }
                RunningOperation running = loadShedder.started(key, whenGone);
                Consumer<OperationResult> end = result -> {
                    onResult.accept(result);
                    running.ended(); // now, or a shutdown could close the connection before the answer
                };
                if (shutdown.isRefusing()) {
                    end.accept(OperationResult.rejected(shutdown.refusal()));
                    return;
                }
                executor.execute(request, document, client, running, end, new ObservedStream(results, running::ended));
            } catch (GatewayException refused) {
                onResult.accept(OperationResult.rejected(refused));
            }
        }

        private String clientKey() {
            return ClientKey.of(ctx, client.parameter(AUTHORIZATION));
        }

        @Override
        public Future<Void> send(long bytes, Supplier<Future<Void>> write) {
            String key = clientKey.get();
            return key == null // nothing long is sent yet
                    ? write.get()
                    : unsent.send(key, bytes, write, () -> ConnectionChannel.abort(ctx.request().connection()));
        }

        void stopReading() {
            ConnectionChannel.of(ctx.request().connection()).config().setAutoRead(false);
        }

        void end() {
            vertx.cancelTimer(expiryTimer.get());
            String key = clientKey.getAndSet(NOBODY);
            if (key != null) {
                counter.left(key);
            }
        }
    }
}
