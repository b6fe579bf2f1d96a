package io.docgen.gateway.docgen.template.field;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A default of a template that is a number. */
final class DefaultNumber {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

    private DefaultNumber() {
    }

    static Optional<BigDecimal> of(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
