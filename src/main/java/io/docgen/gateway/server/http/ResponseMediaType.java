package io.docgen.gateway.server.http;

/** The media types of one result, which differ in the status of a request that was not executed. */
enum ResponseMediaType {

    /** Every well-formed request is answered with 200. */
    JSON("application", "json"),

    /** A request that was not executed is answered with 4xx. */
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
