package io.docgen.gateway.server.http;

import java.util.Arrays;
import org.eclipse.microprofile.config.spi.Converter;

/** {@link StatusCodes} by their year. */
public final class StatusCodesConverter implements Converter<StatusCodes> {

    @Override
    public StatusCodes convert(String value) {
        return Arrays.stream(StatusCodes.values()).filter(codes -> codes.year().equals(value.trim())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("- it must be 2025 or 2026"));
    }
}
