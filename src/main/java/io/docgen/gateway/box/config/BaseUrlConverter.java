package io.docgen.gateway.box.config;

import java.net.URI;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.Converter;

/** Where Box may be: a scheme, a host and perhaps a port, as {@code /2.0} and what follows is put after it. */
public final class BaseUrlConverter implements Converter<String> {

    private static final Pattern SCHEME_AND_HOST = Pattern.compile("https?://[^/?#@\\s]+");
    private static final int MOST = 65_535;

    @Override
    public String convert(String value) {
        if (!SCHEME_AND_HOST.matcher(value).matches() || !isHost(value)) {
            throw new IllegalArgumentException(
                    "- it must be a scheme and a host, with a port from 1 to 65535 if any, such as https://api.box.com");
        }
        return value;
    }

    private static boolean isHost(String value) {
        try {
            URI address = URI.create(value);
            return address.getHost() != null && address.getPort() != 0 && address.getPort() <= MOST
                    && !value.endsWith(":");
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
