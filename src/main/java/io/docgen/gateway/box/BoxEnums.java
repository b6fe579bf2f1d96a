package io.docgen.gateway.box;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of a GraphQL enum by Box's names for them, which are in lower case and may have hyphens.
 *
 * @param <E> the enum
 */
public final class BoxEnums<E extends Enum<E>> {

    private final Map<String, E> values = new HashMap<>();

    public BoxEnums(Class<E> type) {
        for (E value : type.getEnumConstants()) {
            String lower = value.name().toLowerCase(Locale.ROOT);
            values.put(value.name(), value);
            values.put(lower, value);
            values.put(lower.replace('_', '-'), value);
        }
    }

    /** The value for a name, such as {@code for-loop}; null for null and for a name that this gateway does not know. */
    public @Nullable E find(@Nullable String boxName) {
        if (boxName == null) {
            return null;
        }
        E usual = values.get(boxName);
        return usual != null ? usual : values.get(boxName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The value for a name. */
    public E findOr(E unknown, @Nullable String boxName) {
        E known = find(boxName);
        return known == null ? unknown : known;
    }
}
