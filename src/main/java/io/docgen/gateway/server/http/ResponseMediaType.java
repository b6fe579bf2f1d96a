package io.docgen.gateway.server.http;

/** The media types of one result, which may differ in the status of a request that was not executed. */
enum ResponseMediaType {

    /** For clients that know no other. With the {@link StatusCodes} of 2025 every well-formed request has 200. */
    JSON("application", "json"),

    /** Says that the body is a GraphQL response, with any status. A request that was not executed has 4xx. */
    GRAPHQL_RESPONSE("application", "graphql-response+json");

    private final String type;
    private final String subtype;

    ResponseMediaType(String type, String subtype) {
        this.type = type;
        this.subtype = subtype;
    }

    String type() {
        return type;
    }

    String subtype() {
        return subtype;
    }

    String contentType() {
        return type + "/" + subtype + "; charset=utf-8";
    }
}
