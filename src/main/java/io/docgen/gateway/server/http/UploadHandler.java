package io.docgen.gateway.server.http;

import io.docgen.gateway.operation.UploadedFile;
import io.docgen.gateway.server.connection.UploadReader;
import io.docgen.gateway.support.error.GatewayException;
import io.docgen.gateway.support.error.InvalidRequestException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * Requests with a file, by the GraphQL multipart request specification. Their operation begins with the file, which it
 * takes while it arrives.
 *
 * @see <a href="https://github.com/jaydenseric/graphql-multipart-request-spec">GraphQL multipart request</a>
 */
@Singleton
class UploadHandler {

    /**
     * A browser sends {@code multipart/form-data} to another origin without asking, but not with a header of these: so
     * this also rejects cross-site requests of other pages.
     */
    private static final List<String> PREFLIGHT = List.of("GraphQL-Require-Preflight", "Apollo-Require-Preflight",
            "X-Apollo-Operation-Name");

    private final UploadReader uploads;
    private final GraphqlHttpHandler handler;

    UploadHandler(UploadReader uploads, GraphqlHttpHandler handler) {
        this.uploads = uploads;
        this.handler = handler;
    }

    void handle(RoutingContext ctx) {
        if (!isUpload(ctx)) {
            ctx.next();
            return;
        }
        try {
            requirePreflight(ctx);
            JsonBody.requireUncompressed(ctx);
        } catch (InvalidRequestException invalid) {
            refuse(ctx, invalid);
            return;
        }
        uploads.read(ctx, new UploadReader.Listener() {

            @Override
            public void onFile(Map<String, String> fields, String field, UploadedFile file) {
                try {
                    handler.handle(ctx, () -> UploadRequestParser.read(fields, field, file));
                } catch (RuntimeException fault) { // the router has returned
                    ctx.fail(fault);
                }
            }

            @Override
            public void onFailure(GatewayException reason) {
                refuse(ctx, reason);
            }
        });
    }

    private static void requirePreflight(RoutingContext ctx) {
        if (PREFLIGHT.stream().allMatch(name -> ctx.request().getHeader(name) == null)) {
            throw new InvalidRequestException(StatusCode.UNSUPPORTED_MEDIA_TYPE,
                    "Send an upload with the header 'GraphQL-Require-Preflight: 1'. Other sites cannot send it.");
        }
    }

    private static boolean isUpload(RoutingContext ctx) {
        String type = ctx.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return ctx.request().method().equals(HttpMethod.POST) && type != null
                && type.split(";")[0].trim().toLowerCase(Locale.ROOT).equals("multipart/form-data");
    }

    private static void refuse(RoutingContext ctx, GatewayException reason) {
        GraphqlResponseWriter response = new GraphqlResponseWriter(ctx, ResponseMediaType.JSON);
        if (reason instanceof InvalidRequestException invalid) {
            response.refuse(invalid);
        } else {
            ctx.response().putHeader("retry-after", String.valueOf(reason.extensions().get("retryAfter")));
            response.refuse(StatusCode.SERVICE_UNAVAILABLE, reason);
        }
    }
}
