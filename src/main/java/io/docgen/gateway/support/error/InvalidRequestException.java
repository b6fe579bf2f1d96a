package io.docgen.gateway.support.error;

/** A request that cannot be executed, with the HTTP status of the response. */
public final class InvalidRequestException extends GatewayException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final Fault fault;

    private enum Fault {
        UNPARSABLE,
        PARAMETERS,
        OTHER
    }

    public InvalidRequestException(int status, String message) {
        this(status, ErrorCode.BAD_USER_INPUT, message);
    }

    public InvalidRequestException(int status, ErrorCode code, String message) {
        this(status, code, message, Fault.OTHER);
    }

    private InvalidRequestException(int status, ErrorCode code, String message, Fault fault) {
        super(code, message);
        this.status = status;
        this.fault = fault;
    }

    /** A request that is JSON, and not one of GraphQL: a parameter is missing or has the wrong type. */
    public static InvalidRequestException wrongParameters(String message) {
        return new InvalidRequestException(400, ErrorCode.BAD_USER_INPUT, message, Fault.PARAMETERS);
    }

    /** A request whose body is no JSON, or exceeds the limits of it. */
    public static InvalidRequestException unparsable(String message) {
        return new InvalidRequestException(400, ErrorCode.BAD_USER_INPUT, message, Fault.UNPARSABLE);
    }

    public int status() {
        return status;
    }

    /** Whether only the parameters are wrong. Drafts of GraphQL over HTTP differ in the status for that. */
    public boolean hasWrongParameters() {
        return fault == Fault.PARAMETERS;
    }

    /** Whether the body is no JSON. */
    public boolean isUnparsable() {
        return fault == Fault.UNPARSABLE;
    }
}
