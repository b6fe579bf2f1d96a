package io.docgen.gateway.error;

/** What came is no GraphQL request that could be executed. */
public final class InvalidRequestException extends GatewayException {

    private static final long serialVersionUID = 1L;

    private final int status;

    public InvalidRequestException(int status, String message) {
        this(status, ErrorCode.BAD_USER_INPUT, message);
    }

    public InvalidRequestException(int status, ErrorCode code, String message) {
        super(code, message);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
