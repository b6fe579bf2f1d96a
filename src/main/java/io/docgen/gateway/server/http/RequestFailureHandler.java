package io.docgen.gateway.server.http;

import io.docgen.gateway.graphql.limits.LimitsConfig;
import io.docgen.gateway.server.load.LoadShedder;
import io.docgen.gateway.support.ByteSize;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import io.docgen.gateway.support.error.InvalidRequestException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/** Answers requests that could not be read, or failed before they were executed. */
@Singleton
public class RequestFailureHandler {

    private final LimitsConfig limits;

    RequestFailureHandler(LimitsConfig limits) {
        this.limits = limits;
    }

    public void handle(RoutingContext ctx) {
        GraphqlResponseWriter response = new GraphqlResponseWriter(ctx, ResponseMediaType.JSON);
        switch (ctx.statusCode()) {
            case StatusCode.REQUEST_TIMEOUT -> response
                    .refuse(new InvalidRequestException(StatusCode.REQUEST_TIMEOUT,
                            "The request took too long to arrive. Send it again."));
            case StatusCode.PAYLOAD_TOO_LARGE -> response.refuse(new InvalidRequestException(
                    StatusCode.PAYLOAD_TOO_LARGE, ErrorCode.QUERY_TOO_COMPLEX,
                    "The request is too large: at most " + ByteSize.text(limits.maxBodySize().asLongValue())
                            + " are allowed."));
            case StatusCode.SERVICE_UNAVAILABLE -> {
                ctx.response().putHeader("retry-after", "1");
                response.refuse(StatusCode.SERVICE_UNAVAILABLE,
                        GatewayException.overloaded(LoadShedder.MESSAGE, Duration.ofSeconds(1)));
            }
            default -> {
                if (ctx.statusCode() > 0 && ctx.statusCode() < 500) {
                    response.refuse(new InvalidRequestException(ctx.statusCode(), "The request is malformed."));
                } else {
                    response.fail(ctx.failure());
                }
            }
        }
    }
}
