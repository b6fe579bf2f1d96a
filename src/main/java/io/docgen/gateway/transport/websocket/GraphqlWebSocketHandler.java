package io.docgen.gateway.transport.websocket;

import io.docgen.gateway.admission.CallerKey;
import io.docgen.gateway.admission.auth.OidcAuthenticator;
import io.docgen.gateway.admission.limits.LimitsConfig;
import io.docgen.gateway.admission.limits.QueryScanner;
import io.docgen.gateway.admission.load.LoadShedder;
import io.docgen.gateway.admission.load.RunningOperation;
import io.docgen.gateway.admission.persisted.PersistedQueryResolver;
import io.docgen.gateway.engine.GraphqlErrorMapper;
import io.docgen.gateway.engine.GraphqlRequest;
import io.docgen.gateway.engine.execution.OperationResult;
import io.docgen.gateway.error.GatewayException;
import io.docgen.gateway.quarkus.ConnectionChannel;
import io.docgen.gateway.transport.ObservedStream;
import io.docgen.gateway.transport.OperationExecutor;
import io.docgen.gateway.transport.ResultStream;
import io.docgen.gateway.transport.RoutedClientRequest;
import io.docgen.gateway.transport.connection.GracefulShutdown;
import io.docgen.gateway.transport.connection.RequestGate;
import io.docgen.gateway.transport.connection.UnsentResponses;
import io.docgen.gateway.transport.connection.WebSocketUpgrade;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * GraphQL over WebSocket, {@code graphql-transport-ws}. Replaces SmallRye's handler, which has no limits, ignores many
 * malformed messages, and does not close dead connections.
 */
@Singleton
public class GraphqlWebSocketHandler {

    private static final Logger LOG = Logger.getLogger(GraphqlWebSocketHandler.class);
    private static final int BAD_REQUEST = 400;
    private static final String AUTHORIZATION = "Authorization";
    private static final String SUBPROTOCOL = "graphql-transport-ws";

    private final WebSocketConfig config;
    private final ConnectionCounter counter;
    private final OpenConnections connections;
    private final GracefulShutdown shutdown;
    private final UnsentResponses unsent;
    private final OperationExecutor executor;
    private final PersistedQueryResolver persisted;
    private final LoadShedder loadShedder;
    private final OidcAuthenticator authenticator;
    private final LimitsConfig limits;
    private final Vertx vertx;

    GraphqlWebSocketHandler(WebSocketConfig config, ConnectionCounter counter, OpenConnections connections,
            GracefulShutdown shutdown, UnsentResponses unsent, OperationExecutor executor,
            PersistedQueryResolver persisted, LoadShedder loadShedder, OidcAuthenticator authenticator,
            LimitsConfig limits, Vertx vertx) {
        this.config = config;
        this.counter = counter;
        this.connections = connections;
        this.shutdown = shutdown;
        this.unsent = unsent;
        this.executor = executor;
        this.persisted = persisted;
        this.loadShedder = loadShedder;
        this.authenticator = authenticator;
        this.limits = limits;
        this.vertx = vertx;
    }

    /** Upgrades requests for a WebSocket. Passes others on. */
    public void handle(RoutingContext ctx) {
        if (!WebSocketUpgrade.isRequested(ctx)) {
            ctx.next();
        } else if (isHandshake(ctx)) {
            upgrade(ctx);
        } else {
            ctx.fail(BAD_REQUEST);
        }
    }

    /** A handshake has no body. Vert.x would wait for one for ever. */
    private static boolean isHandshake(RoutingContext ctx) {
        String length = ctx.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return ctx.request().method().equals(HttpMethod.GET)
                && ctx.request().getHeader(HttpHeaders.TRANSFER_ENCODING) == null
                && (length == null || length.trim().equals("0"));
    }

    private void upgrade(RoutingContext ctx) {
        ctx.request().toWebSocket()
                .onSuccess(socket -> {
                    RequestGate.upgraded(ctx);
                    open(socket, new Executions(ctx));
                })
                .onFailure(failure -> LOG.debug("A request could not become a WebSocket", failure));
    }

    private void open(ServerWebSocket socket, Executions executions) {
        if (!SUBPROTOCOL.equals(socket.subProtocol())) {
            close(socket, CloseCode.NO_SUBPROTOCOL);
        } else if (!counter.opened()) {
            close(socket, CloseCode.TRY_AGAIN_LATER);
        } else {
            GraphqlConnection connection = new GraphqlConnection(socket, vertx.getOrCreateContext(), executions,
                    config.maxOperations());
            ConnectionLimiter limiter = new ConnectionLimiter(socket, executions::stopReading, vertx, connection,
                    config);
            socket.closeHandler(closed -> {
                limiter.end();
                connections.closed(connection);
                connection.closed();
                executions.end();
                counter.closed();
            });
            socket.exceptionHandler(failure -> failed(socket, failure));
            connections.opened(connection);
            limiter.start();
        }
    }

    /** A frame that violates the protocol, or is too long, is answered as RFC 6455 says. */
    private static void failed(ServerWebSocket socket, Throwable failure) {
        LOG.debug("A WebSocket has failed", failure);
        if (failure instanceof CorruptedWebSocketFrameException violation && !socket.isClosed()) {
            socket.close((short) violation.closeStatus().code(), violation.closeStatus().reasonText());
        }
    }

    private static void close(ServerWebSocket socket, CloseCode code) {
        socket.close(code.code(), code.reason());
    }

    /** Executes the operations of one connection. */
    private final class Executions implements GraphqlConnection.Executor {

        private static final String NOBODY = "";
        private static final long NO_TIMER = -1;

        private final RoutingContext ctx;
        private final AtomicReference<String> caller = new AtomicReference<>();
        private final AtomicLong expiryTimer = new AtomicLong(NO_TIMER);
        private RoutedClientRequest client;
        private volatile boolean accepted;

        Executions(RoutingContext ctx) {
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

        /** Counts the connection for its caller, which is known now. */
        private void join(Runnable admitted, Consumer<CloseCode> refused) {
            String key = callerKey();
            if (!counter.joined(key)) {
                refused.accept(CloseCode.TOO_MANY_OF_CALLER);
            } else if (caller.compareAndSet(null, key)) {
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
                QueryScanner document = QueryScanner.check(persisted.resolve(request), limits);
                if (authenticator.isEnabled() && !authenticator.isAuthenticated(ctx)) {
                    throw OidcAuthenticator.expired();
                }
                String key = callerKey();
                if (!loadShedder.admits(key)) {
                    throw loadShedder.rejection();
                }
                RunningOperation running = loadShedder.started(key, whenGone);
                Consumer<OperationResult> end = result -> {
                    onResult.accept(result);
                    running.ended(); // now, or a shutdown could close the connection before the answer
                };
                if (shutdown.isRefusing()) {
                    end.accept(rejected(shutdown.refusal()));
                    return;
                }
                executor.execute(request, document, client, running, end, new ObservedStream(results, running::ended));
            } catch (GatewayException refused) {
                onResult.accept(rejected(refused));
            }
        }

        private String callerKey() {
            return CallerKey.of(ctx, client.parameter(AUTHORIZATION));
        }

        @Override
        public void track(long bytes, Future<Void> sent) {
            String key = caller.get();
            if (key != null) { // else nothing long was sent yet
                unsent.track(key, bytes, sent, () -> ConnectionChannel.abort(ctx.request().connection()));
            }
        }

        void stopReading() {
            ConnectionChannel.of(ctx.request().connection()).config().setAutoRead(false);
        }

        void end() {
            vertx.cancelTimer(expiryTimer.get());
            String key = caller.getAndSet(NOBODY);
            if (key != null) {
                counter.left(key);
            }
        }
    }

    private static OperationResult rejected(Throwable failure) {
        return OperationResult.rejected(List.of(GraphqlErrorMapper.of(failure)));
    }
}
