package io.docgen.gateway.transport.http;

import io.docgen.gateway.admission.CallerKey;
import io.docgen.gateway.admission.limits.LimitsConfig;
import io.docgen.gateway.admission.limits.QueryScanner;
import io.docgen.gateway.admission.load.LoadShedder;
import io.docgen.gateway.admission.persisted.PersistedQueryResolver;
import io.docgen.gateway.admission.persisted.TrustedDocuments;
import io.docgen.gateway.error.ErrorCode;
import io.docgen.gateway.error.GatewayException;
import io.docgen.gateway.error.InvalidRequestException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.smallrye.graphql.runtime.SmallRyeGraphQLAbstractHandler;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.json.JsonObject;

/**
 * GraphQL over HTTP. Replaces SmallRye's handler, which answers invalid requests with 200, reads any content type as
 * JSON, and executes mutations over GET.
 *
 * @see <a href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</a>
 */
final class GraphqlHttpHandler extends SmallRyeGraphQLAbstractHandler {

    private final PersistedQueryResolver persisted;
    private final LoadShedder loadShedder;
    private final TrustedDocuments trusted;
    private final LimitsConfig limits;
    private final boolean get;

    /** @param get whether queries over GET are allowed */
    GraphqlHttpHandler(CurrentIdentityAssociation identity, CurrentVertxRequest request, TrustedDocuments trusted,
            PersistedQueryResolver persisted,
            LoadShedder loadShedder, LimitsConfig limits, boolean get) {
        super(identity, request, false);
        this.get = get;
        this.loadShedder = loadShedder;
        this.persisted = persisted;
        this.trusted = trusted;
        this.limits = limits;
    }

    @Override
    protected void doHandle(RoutingContext ctx) {
        ResponseMediaType type = ResponseMediaType.of(ctx.parsedHeaders().accept());
        GraphqlResponseWriter response = new GraphqlResponseWriter(ctx, type == null ? ResponseMediaType.JSON : type);
        try {
            if (type == null) {
                throw new InvalidRequestException(406,
                        "Responses are application/json or application/graphql-response+json.");
            }
            if (ctx.request().method().equals(HttpMethod.OPTIONS)) {
                ctx.response().putHeader(HttpHeaders.ALLOW, allowed()).setStatusCode(204).end();
                return;
            }
            execute(ctx, response);
        } catch (InvalidRequestException invalid) {
            response.refuse(invalid);
        } catch (GatewayException expected) {
            response.refuse(expected);
        }
    }

    private void execute(RoutingContext ctx, GraphqlResponseWriter response) {
        HttpMethod method = ctx.request().method();
        if (!method.equals(HttpMethod.POST) && !(get && method.equals(HttpMethod.GET))) {
            ctx.response().putHeader(HttpHeaders.ALLOW, allowed());
            throw new InvalidRequestException(405, get ? "Use POST, or GET for queries." : "Use POST.");
        }
        JsonObject request = persisted.resolve(GraphqlRequestParser.read(ctx));
        String query = request.getString("query");
        if (!QueryScanner.check(query, limits).mayMutate()
                && ctx.request().bytesRead() > limits.maxQueryBodySize().asLongValue()) {
            throw new InvalidRequestException(413, ErrorCode.QUERY_TOO_COMPLEX,
                    "The request is too large: at most " + limits.maxQueryBodySize().asLongValue()
                            + " bytes are allowed without a mutation.");
        }
        trusted.require(query);
        if (method.equals(HttpMethod.GET) && !OperationKind.isQuery(query, request.getString("operationName", null))) {
            ctx.response().putHeader(HttpHeaders.ALLOW, "POST");
            throw new InvalidRequestException(405, ErrorCode.BAD_USER_INPUT, "Use POST for mutations.");
        }
        ExecutionResponseWriter writer = response.to(loadShedder.started(CallerKey.of(ctx)));
        try {
            getExecutionService().executeAsync(request, getMetaData(ctx), writer);
        } catch (RuntimeException failure) {
            writer.fail(failure); // which also ends the operation for load shedding
        }
    }

    private String allowed() {
        return get ? "GET, POST, OPTIONS" : "POST, OPTIONS";
    }
}
