package io.docgen.gateway.transport.websocket;

/** A client does what closes its connection. */
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
