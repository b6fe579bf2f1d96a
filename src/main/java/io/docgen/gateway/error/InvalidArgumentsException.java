package io.docgen.gateway.error;

import java.util.List;

/** Several wrong arguments of one field, so that a person can correct them all at once: each becomes an error of its own. */
public final class InvalidArgumentsException extends GatewayException {

    private final List<GatewayException> all;

    /** @param all one for each wrong argument, at least one */
    public InvalidArgumentsException(List<GatewayException> all) {
        super(ErrorCode.BAD_USER_INPUT, all.get(0).getMessage());
        this.all = List.copyOf(all);
    }

    public List<GatewayException> all() {
        return all;
    }
}
