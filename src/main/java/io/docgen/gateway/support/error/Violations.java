package io.docgen.gateway.support.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects the invalid arguments of one field. */
public final class Violations {

    private final List<GatewayException> found = new ArrayList<>();

    /**
     * Adds what a value violates, if there is one.
     *
     * @param argument its path in the input, such as {@code signers[1].email}
     * @param rule the violated rule, as the end of a sentence
     */
    public void check(String argument, @Nullable String value, Function<String, Optional<String>> rule) {
        if (value != null) {
            rule.apply(value).ifPresent(violated -> add(argument, violated));
        }
    }

    /** @param rule as the end of a sentence */
    public void add(String argument, String rule) {
        found.add(GatewayException.badUserInput(argument, rule));
    }

    /** @throws InvalidArgumentsException {@code BAD_USER_INPUT} that names all invalid arguments, if there are any */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidArgumentsException(found);
        }
    }
}
