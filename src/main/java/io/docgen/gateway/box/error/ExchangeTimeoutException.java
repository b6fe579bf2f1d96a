package io.docgen.gateway.box.error;

/** An exchange with Box took longer than {@code box.timeout}. Its connection is closed. */
public final class ExchangeTimeoutException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ExchangeTimeoutException() {
        super("the exchange took longer than box.timeout", null, false, false);
    }
}
