package io.docgen.gateway.transport.http;

import io.vertx.ext.web.MIMEHeader;
import java.util.List;
import java.util.Locale;

/** The media types of GraphQL over HTTP, which differ in the status of a request that was not executed. */
enum ResponseMediaType {

    /** Every well-formed request is answered with 200. */
    JSON("application/json"),

    /** A request that was not executed is answered with 4xx. */
    GRAPHQL_RESPONSE("application/graphql-response+json");

    private final String mediaType;

    ResponseMediaType(String mediaType) {
        this.mediaType = mediaType;
    }

    /**
     * The media type of a response; null if the client accepts none.
     *
     * @param accept the ranges that the client accepts, best first
     */
    static ResponseMediaType of(List<MIMEHeader> accept) {
        if (accept.isEmpty()) {
            return JSON;
        }
        for (MIMEHeader range : accept) {
            ResponseMediaType type = range.weight() == 0 ? null : of(range.component() + "/" + range.subComponent());
            if (type != null) {
                return type;
            }
        }
        return null;
    }

    private static ResponseMediaType of(String range) {
        return switch (range.toLowerCase(Locale.ROOT)) {
            case "application/graphql-response+json" -> GRAPHQL_RESPONSE;
            case "application/json", "application/*", "*/*" -> JSON;
            default -> null;
        };
    }

    String contentType() {
        return mediaType + "; charset=utf-8";
    }
}
