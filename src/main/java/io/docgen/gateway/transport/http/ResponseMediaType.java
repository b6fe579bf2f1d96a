package io.docgen.gateway.transport.http;

import io.vertx.ext.web.MIMEHeader;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The media types of GraphQL over HTTP, which differ in the status of a request that was not executed. */
enum ResponseMediaType {

    /** Every well-formed request is answered with 200. */
    JSON("application/json"),

    /** A request that was not executed is answered with 4xx. */
    GRAPHQL_RESPONSE("application/graphql-response+json"),

    /** Server-sent events. Every well-formed request is answered with 200, and its results are events. */
    EVENT_STREAM("text/event-stream"),

    /** As {@link #JSON}, but for the results of a subscription, which are parts. */
    MULTIPART("application/json");

    private final String mediaType;

    ResponseMediaType(String mediaType) {
        this.mediaType = mediaType;
    }

    /**
     * The media type of a response; null if the client accepts none.
     *
     * @param accept the ranges that the client accepts, best first
     */
    static @Nullable ResponseMediaType of(List<MIMEHeader> accept) {
        if (accept.isEmpty()) {
            return JSON;
        }
        for (MIMEHeader range : accept) {
            ResponseMediaType type = range.weight() == 0 ? null : of(range);
            if (type != null) {
                return type;
            }
        }
        return null;
    }

    private static @Nullable ResponseMediaType of(MIMEHeader range) {
        return switch ((range.component() + "/" + range.subComponent()).toLowerCase(Locale.ROOT)) {
            case "multipart/mixed" -> isForSubscriptions(range) ? MULTIPART : null;
            case "application/graphql-response+json" -> GRAPHQL_RESPONSE;
            case "text/event-stream" -> EVENT_STREAM;
            case "application/json", "application/*", "*/*" -> JSON;
            default -> null;
        };
    }

    private static boolean isForSubscriptions(MIMEHeader range) {
        return range.parameters().entrySet().stream().anyMatch(
                parameter -> "subscriptionSpec".equalsIgnoreCase(parameter.getKey())
                        && "1.0".equals(parameter.getValue()));
    }

    /** How several results are written; null if only one can be. */
    @Nullable
    StreamFormat stream() {
        return switch (this) {
            case EVENT_STREAM -> StreamFormat.EVENT_STREAM;
            case MULTIPART -> StreamFormat.MULTIPART;
            default -> null;
        };
    }

    String contentType() {
        return mediaType + "; charset=utf-8";
    }
}
