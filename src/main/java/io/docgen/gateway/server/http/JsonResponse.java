package io.docgen.gateway.server.http;

import io.docgen.gateway.server.connection.BodyReader;
import io.docgen.gateway.server.load.UnsentResponses;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Ends requests with JSON that nothing may cache. */
public final class JsonResponse {

    private JsonResponse() {
    }

    /**
     * Ends a request, unless it has ended or its client is gone.
     *
     * @param unsent counts it until the client has read it; null for what is short
     */
    public static void end(RoutingContext ctx, int status, String contentType, Buffer body,
            @Nullable UnsentResponses unsent) {
        BodyReader.release(ctx);
        HttpServerResponse response = ctx.response();
        if (!response.ended() && !response.closed()) {
            response.setStatusCode(status)
                    .putHeader("content-type", contentType)
                    .putHeader("cache-control", "no-store")
                    .putHeader("x-content-type-options", "nosniff");
            Buffer encoded = Compression.encode(ctx, body);
            if (unsent == null) {
                response.end(encoded);
            } else {
                unsent.end(ctx, encoded);
            }
        }
    }
}
