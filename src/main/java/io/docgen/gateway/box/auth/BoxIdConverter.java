package io.docgen.gateway.box.auth;

import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.Converter;

/** The id of an enterprise or user of Box. */
public final class BoxIdConverter implements Converter<String> {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,32}");

    @Override
    public String convert(String value) {
        if (!DIGITS.matcher(value).matches()) {
            throw new IllegalArgumentException("- it must be a Box id, 1 to 32 digits");
        }
        return value;
    }
}
