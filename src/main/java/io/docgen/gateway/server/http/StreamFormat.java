package io.docgen.gateway.server.http;

/** How several results are written into one HTTP response. */
enum StreamFormat {

    /**
     * Server-sent events, GraphQL over SSE with distinct connections.
     *
     * @see <a href="https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md">GraphQL over SSE</a>
     */
    EVENT_STREAM("text/event-stream; charset=utf-8", ":\n\n", ":\n\n", "event: complete\ndata:\n\n") {

        @Override
        String result(String json) {
            return "event: next\ndata: " + json + "\n\n";
        }

        @Override
        String failure(String errors) {
            return result("{\"errors\":" + errors + "}");
        }
    },

    /**
     * The multipart protocol for subscriptions of Apollo Client and Router. The delimiter of the next part follows each
     * part at once, so that the client need not wait for the next one to see the end of this one.
     *
     * @see <a href=
     * "https://www.apollographql.com/docs/graphos/routing/operations/subscriptions/multipart-protocol">Multipart
     * protocol</a>
     */
    MULTIPART("multipart/mixed;boundary=\"graphql\";subscriptionSpec=1.0", "--graphql", part("{}"), "--\r\n") {

        @Override
        String result(String json) {
            return part("{\"payload\":" + json + "}");
        }

        @Override
        String failure(String errors) {
            return part("{\"payload\":null,\"errors\":" + errors + "}");
        }
    };

    private final String contentType;
    private final String start;
    private final String heartbeat;
    private final String end;

    StreamFormat(String contentType, String start, String heartbeat, String end) {
        this.contentType = contentType;
        this.start = start;
        this.heartbeat = heartbeat;
        this.end = end;
    }

    private static String part(String json) {
        return "\r\ncontent-type: application/json\r\n\r\n" + json + "\r\n--graphql";
    }

    String contentType() {
        return contentType;
    }

    /** What comes first. */
    String start() {
        return start;
    }

    /** One result. */
    abstract String result(String json);

    /** That the subscription has failed. */
    abstract String failure(String errors);

    /** What the client ignores, and proxies take for a sign of life. */
    String heartbeat() {
        return heartbeat;
    }

    /** What comes last. Without it the client knows that the stream was interrupted. */
    String end() {
        return end;
    }
}
