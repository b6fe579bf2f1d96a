package io.docgen.gateway.server.http;

import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.InvalidRequestException;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/** Which status codes results have. Drafts of GraphQL over HTTP differ in them. */
public enum StatusCodes {

    /** 400 for every operation that was not executed, and 200 for {@code application/json}. */
    DRAFT_2025("2025"),

    /**
     * 422 for a request that was understood and cannot be executed, 294 for data with errors, both for
     * {@code application/json} too.
     */
    DRAFT_2026("2026");

    /** Partial success. The draft defines it, not the IETF. */
    static final int PARTIAL = 294;

    private static final int UNPROCESSABLE = 422;

    private final String year;

    StatusCodes(String year) {
        this.year = year;
    }

    /** The value of the setting. */
    String year() {
        return year;
    }

    /** Of a result with data, also if an error has made all of it null. */
    int executed(boolean hasErrors) {
        return this == DRAFT_2026 && hasErrors ? PARTIAL : StatusCode.OK;
    }

    /** Of a request that is none of GraphQL over HTTP. */
    int invalid(InvalidRequestException invalid) {
        return this == DRAFT_2026 && invalid.hasWrongParameters() ? UNPROCESSABLE : invalid.status();
    }

    /**
     * Of an operation that was not executed.
     *
     * @param unparsable whether its document is not one of GraphQL
     */
    int rejected(ErrorCode code, boolean unparsable, ResponseMediaType type) {
        return this == DRAFT_2025 ? rejected(code, type) : switch (code) {
            case FORBIDDEN -> StatusCode.FORBIDDEN;
            case OVERLOADED -> StatusCode.SERVICE_UNAVAILABLE;
            default -> unparsable ? StatusCode.BAD_REQUEST : UNPROCESSABLE;
        };
    }

    private static int rejected(ErrorCode code, ResponseMediaType type) {
        if (type == ResponseMediaType.JSON) {
            return StatusCode.OK;
        }
        return switch (code) {
            case FORBIDDEN -> StatusCode.FORBIDDEN;
            case PERSISTED_QUERY_NOT_FOUND -> StatusCode.OK; // as in the protocol of persisted queries
            default -> StatusCode.BAD_REQUEST;
        };
    }

    /**
     * The type in which a response is sent. A client of {@code application/json} cannot know whether an error comes
     * from a proxy, unless the type says that it is one of GraphQL.
     */
    ResponseMediaType type(int status, ResponseMediaType accepted) {
        return this == DRAFT_2026 && status >= StatusCode.BAD_REQUEST ? ResponseMediaType.GRAPHQL_RESPONSE : accepted;
    }
}
