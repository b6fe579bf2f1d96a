package io.docgen.gateway.support.error;

/** A request that cannot be executed, with the HTTP status of the response. */
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
