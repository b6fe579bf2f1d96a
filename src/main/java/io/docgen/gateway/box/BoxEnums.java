package io.docgen.gateway.box;

import java.util.Locale;

/** Finds the enum value for a name of Box's: Box writes them in lower case, some with hyphens, which GraphQL forbids. */
public final class BoxEnums {

    private BoxEnums() {
    }

    /**
     * @param boxName as in Box's JSON, such as {@code for-loop}; may be null
     * @param unknown what a name is that has no value
     */
    public static <E extends Enum<E>> E of(Class<E> type, String boxName, E unknown) {
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
