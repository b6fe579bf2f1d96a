package io.docgen.gateway.server.http;

import io.docgen.gateway.graphql.GraphqlRequest;
import io.docgen.gateway.graphql.execution.OperationResult;
import io.docgen.gateway.graphql.limits.DocumentScanner;
import io.docgen.gateway.graphql.persisted.PersistedQueryResolver;
import io.docgen.gateway.server.ObservedStream;
import io.docgen.gateway.server.OperationExecutor;
import io.docgen.gateway.server.RoutedClientRequest;
import io.docgen.gateway.server.auth.ClientKey;
import io.docgen.gateway.server.connection.GracefulShutdown;
import io.docgen.gateway.server.load.LoadShedder;
import io.docgen.gateway.server.load.RunningOperation;
import io.docgen.gateway.server.load.UnsentResponses;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import io.docgen.gateway.support.error.InvalidRequestException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * GraphQL over HTTP.
 *
 * @see <a href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</a>
 */
@Singleton
class GraphqlHttpHandler {

    private final OperationExecutor executor;
    private final PersistedQueryResolver persisted;
    private final LoadShedder loadShedder;
    private final OpenStreams streams;
    private final GracefulShutdown shutdown;
    private final ShutdownHandler refusals;
    private final UnsentResponses unsent;
    private final boolean get;
    private final StatusCodes codes;

    /** @param get whether queries over GET are allowed */
    GraphqlHttpHandler(OperationExecutor executor, PersistedQueryResolver persisted, LoadShedder loadShedder,
            OpenStreams streams, GracefulShutdown shutdown, ShutdownHandler refusals,
            UnsentResponses unsent, HttpConfig config,
            @ConfigProperty(name = "quarkus.smallrye-graphql.http.get.enabled") boolean get) {
        this.executor = executor;
        this.persisted = persisted;
        this.loadShedder = loadShedder;
        this.streams = streams;
        this.shutdown = shutdown;
        this.refusals = refusals;
        this.unsent = unsent;
        this.get = get;
        this.codes = config.statusCodes();
    }

    void handle(RoutingContext ctx) {
        handle(ctx, () -> GraphqlRequestParser.read(ctx));
    }

    /** @param body parses the request, when the head of it is known to be right */
    void handle(RoutingContext ctx, Supplier<GraphqlRequest> body) {
        AcceptedMediaTypes accepted = AcceptedMediaTypes.of(ctx.parsedHeaders().accept());
        GraphqlResponseWriter response = new GraphqlResponseWriter(ctx,
                accepted == null ? ResponseMediaType.JSON : accepted.single(), codes, unsent);
        try {
            if (accepted == null) {
                throw new InvalidRequestException(StatusCode.NOT_ACCEPTABLE,
                        "Responses are application/json, application/graphql-response+json or text/event-stream.");
            }
            if (ctx.request().method().equals(HttpMethod.OPTIONS)) {
                ctx.response().putHeader(HttpHeaders.ALLOW, allowed()).setStatusCode(StatusCode.NO_CONTENT).end();
                return;
            }
            execute(ctx, body, response, accepted);
        } catch (InvalidRequestException invalid) {
            response.refuse(invalid);
        } catch (GatewayException expected) {
            if (accepted != null && accepted.prefersEvent()) {
                streams.response(ctx, StreamFormat.EVENT_STREAM)
                        .result(OperationResult.rejected(expected));
            } else {
                response.refuse(expected);
            }
        }
    }

    private void execute(RoutingContext ctx, Supplier<GraphqlRequest> body, GraphqlResponseWriter response,
            AcceptedMediaTypes accepted) {
        HttpMethod method = ctx.request().method();
        if (!method.equals(HttpMethod.POST) && !(get && method.equals(HttpMethod.GET))) {
            ctx.response().putHeader(HttpHeaders.ALLOW, allowed());
            throw new InvalidRequestException(StatusCode.METHOD_NOT_ALLOWED,
                    get ? "Use POST, or GET for queries." : "Use POST.");
        }
        GraphqlRequest request = body.get();
        DocumentScanner document = DocumentScanner.check(persisted.resolve(request));
        document.checkBody(ctx.request().bytesRead());
        if (method.equals(HttpMethod.GET) && document.mayMutate()
                && !OperationKind.isQuery(document.text(), request.operationName())) {
            ctx.response().putHeader(HttpHeaders.ALLOW, "POST");
            throw new InvalidRequestException(StatusCode.METHOD_NOT_ALLOWED, ErrorCode.BAD_USER_INPUT,
                    "Use POST for mutations.");
        }
        RunningOperation running = loadShedder.started(ClientKey.of(ctx), RoutedClientRequest.whenGone(ctx));
        if (shutdown.isRefusing()) { // since its head was received
            running.ended();
            refusals.refuse(ctx);
            return;
        }
        StreamResponse stream = accepted.stream() == null ? null : streams.response(ctx, accepted.stream());
        executor.execute(request, document, new RoutedClientRequest(ctx), running, result -> {
            if (stream != null && accepted.prefersEvent()) {
                stream.result(result);
            } else {
                response.write(result);
            }
            running.ended(); // now, or a shutdown could close the connection before the answer
        }, stream == null ? null : new ObservedStream(stream, running::ended));
    }

    private String allowed() {
        return get ? "GET, POST, OPTIONS" : "POST, OPTIONS";
    }
}
