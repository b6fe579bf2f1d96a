package io.docgen.gateway.box.config;

import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.Converter;

/** Where Box may be: a scheme and a host, as {@code /2.0} and what follows is put after it. */
public final class BoxHost implements Converter<String> {

    private static final Pattern SCHEME_AND_HOST = Pattern.compile("https?://[^/?#\\s]+");

    @Override
    public String convert(String value) {
        if (!SCHEME_AND_HOST.matcher(value).matches()) {
            throw new IllegalArgumentException("- it must be a scheme and a host, such as https://api.box.com");
        }
        return value;
    }
}
