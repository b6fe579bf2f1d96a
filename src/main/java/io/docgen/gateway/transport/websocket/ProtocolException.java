package io.docgen.gateway.transport.websocket;

/** A violation of the protocol by the client, which closes the connection. */
final class ProtocolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final CloseCode closeCode;

    ProtocolException(CloseCode closeCode) {
        super(closeCode.reason(), null, false, false);
        this.closeCode = closeCode;
    }

    CloseCode closeCode() {
        return closeCode;
    }
}
