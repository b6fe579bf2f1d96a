package io.docgen.gateway.box.error;

/** The time that one exchange with Box may take is over; its connection is closed. */
public final class ExchangeTimeoutException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ExchangeTimeoutException() {
        super("the exchange took longer than box.timeout", null, false, false);
    }
}
