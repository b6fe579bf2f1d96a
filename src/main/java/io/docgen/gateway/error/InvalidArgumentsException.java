package io.docgen.gateway.error;

import java.util.List;

/**
 * Several invalid arguments of one field. Each becomes an error of its own, so that a person can correct all of them at
 * once.
 */
public final class InvalidArgumentsException extends GatewayException {

    private final List<GatewayException> all;

    /** @param all one for each invalid argument, at least one */
    public InvalidArgumentsException(List<GatewayException> all) {
        super(ErrorCode.BAD_USER_INPUT, String.valueOf(all.get(0).getMessage()));
        this.all = List.copyOf(all);
    }

    public List<GatewayException> all() {
        return all;
    }
}
