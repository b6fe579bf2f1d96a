package io.docgen.gateway.transport.websocket;

import io.docgen.gateway.admission.CallerKey;
import io.docgen.gateway.admission.auth.OidcAuthenticator;
import io.docgen.gateway.engine.ConnectionInitPayload;
import io.docgen.gateway.quarkus.ConnectionChannel;
import io.docgen.gateway.transport.connection.RequestGate;
import io.docgen.gateway.transport.connection.WebSocketUpgrade;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.smallrye.graphql.runtime.SmallRyeGraphQLAbstractHandler;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * GraphQL over WebSocket, {@code graphql-transport-ws}. Replaces SmallRye's handler, which has no limits, ignores many
 * malformed messages, and does not close dead connections.
 */
@ApplicationScoped
public class GraphqlWebSocketHandler {

    private static final Logger LOG = Logger.getLogger(GraphqlWebSocketHandler.class);
    private static final int BAD_REQUEST = 400;
    private static final String SUBPROTOCOL = "graphql-transport-ws";

    private final WebSocketConfig config;
    private final ConnectionCounter counter;
    private final OidcAuthenticator authenticator;
    private final Vertx vertx;
    private final Upgrades upgrades;

    GraphqlWebSocketHandler(WebSocketConfig config, ConnectionCounter counter, OidcAuthenticator authenticator,
            Vertx vertx,
            Instance<CurrentIdentityAssociation> identity, CurrentVertxRequest request) {
        this.config = config;
        this.counter = counter;
        this.authenticator = authenticator;
        this.vertx = vertx;
        this.upgrades = new Upgrades(identity.isResolvable() ? identity.get() : null, request);
    }

    /** Upgrades requests for a WebSocket. Passes others on. */
    public void handle(RoutingContext ctx) {
        if (!WebSocketUpgrade.isRequested(ctx)) {
            ctx.next();
        } else if (isHandshake(ctx)) {
            upgrades.handle(ctx);
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

    /** SmallRye's handlers set up the context in which operations are executed. */
    private final class Upgrades extends SmallRyeGraphQLAbstractHandler {

        Upgrades(CurrentIdentityAssociation identity, CurrentVertxRequest request) {
            super(identity, request, false);
        }

        @Override
        protected void doHandle(RoutingContext ctx) {
            Map<String, Object> metaData = getMetaData(ctx);
            ContextState state = (ContextState) metaData.get("state");
            ctx.request().toWebSocket()
                    .onSuccess(socket -> {
                        RequestGate.upgraded(ctx);
                        open(socket, new Executions(ctx, metaData, state));
                    })
                    .onFailure(failure -> LOG.debug("A request could not become a WebSocket", failure));
        }

        private void execute(JsonObject request, Map<String, Object> metaData, ExecutionResponseWriter writer) {
            getExecutionService().executeAsync(request, metaData, writer);
        }
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
                executions.end();
                counter.closed();
            });
            socket.exceptionHandler(failure -> LOG.debug("A WebSocket has failed", failure));
            limiter.start();
        }
    }

    private static void close(ServerWebSocket socket, CloseCode code) {
        socket.close(code.code(), code.reason());
    }

    /** Executes the operations of one connection. */
    private final class Executions implements GraphqlConnection.Executor {

        private static final String NOBODY = "";

        private final RoutingContext ctx;
        private final Map<String, Object> metaData;
        private final ContextState state;
        private final AtomicReference<String> caller = new AtomicReference<>();

        Executions(RoutingContext ctx, Map<String, Object> metaData, ContextState state) {
            this.ctx = ctx;
            this.metaData = metaData;
            this.state = state;
        }

        @Override
        public void admit(JsonObject payload, Runnable admitted, Consumer<CloseCode> refused) {
            if (payload != null) {
                metaData.put(ConnectionInitPayload.KEY, payload);
            }
            String authorization = ConnectionInitPayload.parameter(payload, "Authorization");
            String key = CallerKey.of(ctx, authorization);
            if (!counter.joined(key)) {
                refused.accept(CloseCode.TOO_MANY_OF_CALLER);
                return;
            }
            if (!caller.compareAndSet(null, key)) { // the connection was closed meanwhile
                counter.left(key);
            }
            if (!authenticator.isEnabled()) {
                admitted.run();
                return;
            }
            inRequestContext(() -> authenticator.authenticate(ctx, authorization).subscribe()
                    .with(authenticated -> admitted.run(), failure -> refused.accept(CloseCode.FORBIDDEN)));
        }

        @Override
        public void execute(JsonObject request, ExecutionResponseWriter writer) {
            inRequestContext(() -> upgrades.execute(request, new ConcurrentHashMap<>(metaData), writer));
        }

        private void inRequestContext(Runnable work) {
            var requestContext = Arc.container().requestContext();
            requestContext.activate(state);
            try {
                work.run();
            } finally {
                requestContext.deactivate();
            }
        }

        void stopReading() {
            ConnectionChannel.of(ctx.request().connection()).config().setAutoRead(false);
        }

        void end() {
            String key = caller.getAndSet(NOBODY);
            if (key != null) {
                counter.left(key);
            }
        }
    }
}
