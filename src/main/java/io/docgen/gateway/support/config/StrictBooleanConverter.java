package io.docgen.gateway.support.config;

import java.util.Locale;
import org.eclipse.microprofile.config.spi.Converter;

/** {@code true} or {@code false}. SmallRye Config's own converter takes any other text, a typo included, for false. */
public final class StrictBooleanConverter implements Converter<Boolean> {

    @Override
    public Boolean convert(String value) {
        return switch (value.trim().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("- it must be true or false");
        };
    }
}
