package io.docgen.gateway.box;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Maps names of Box, which are in lower case and may have hyphens, to GraphQL enum values. */
public final class BoxEnums {

    private BoxEnums() {
    }

    /**
     * The value for a name.
     *
     * @param boxName as in Box's JSON, such as {@code for-loop}; may be null
     * @param unknown the value for any other name
     */
    public static <E extends Enum<E>> E of(Class<E> type, @Nullable String boxName, E unknown) {
        if (boxName == null) {
            return unknown;
        }
        String name = boxName.toUpperCase(Locale.ROOT).replace('-', '_');
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return unknown;
    }
}
