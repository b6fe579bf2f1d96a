package io.docgen.gateway.server.websocket;

/** A violation of the protocol by the client, which closes the connection. */
final class ProtocolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final CloseCode closeCode;
    private final String reason;

    ProtocolException(CloseCode closeCode) {
        this(closeCode, closeCode.reason());
    }

    /** @param reason less than 124 bytes, the limit of a close frame */
    ProtocolException(CloseCode closeCode, String reason) {
        super(reason, null, false, false);
        this.closeCode = closeCode;
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    CloseCode closeCode() {
        return closeCode;
    }
}
