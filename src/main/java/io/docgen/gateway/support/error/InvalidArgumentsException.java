package io.docgen.gateway.support.error;

import java.util.List;

/**
 * Several invalid arguments of one field. Each becomes an error of its own, so that a person can correct all of them at
 * once.
 */
public final class InvalidArgumentsException extends GatewayException {

    /** A request can have more mistakes than an answer should have errors. */
    private static final int MAX_ARGUMENTS = 1000;

    private final List<GatewayException> all;

    /** @param all one for each invalid argument, at least one; the first 1000 are kept */
    public InvalidArgumentsException(List<GatewayException> all) {
        super(ErrorCode.BAD_USER_INPUT, String.valueOf(all.get(0).getMessage()));
        this.all = all.stream().limit(MAX_ARGUMENTS).toList();
    }

    public List<GatewayException> all() {
        return all;
    }
}
