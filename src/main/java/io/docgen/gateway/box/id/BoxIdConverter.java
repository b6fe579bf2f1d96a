package io.docgen.gateway.box.id;

import org.eclipse.microprofile.config.spi.Converter;

/** The id of an enterprise or user of Box. */
public final class BoxIdConverter implements Converter<String> {

    @Override
    public String convert(String value) {
        if (!BoxId.isValid(value)) {
            throw new IllegalArgumentException("- it must be a Box id, 1 to 32 digits");
        }
        return value;
    }
}
