package io.docgen.gateway.graphql.execution.resolver;

import io.docgen.gateway.support.error.GatewayException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Converts coerced arguments to the types of resolver methods: input objects to records, names to enums. */
final class InputValues {

    private InputValues() {
    }

    /** @param value as graphql-java has coerced it */
    static @Nullable Object convert(@Nullable Object value, Type type) {
        if (value == null) {
            return null;
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            List<@Nullable Object> items = new ArrayList<>();
            ((Iterable<?>) value).forEach(item -> items.add(convert(item, list.getActualTypeArguments()[0])));
            return items;
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            return record(record, (Map<?, ?>) value);
        }
        if (type instanceof Class<?> names && names.isEnum()) {
            return Arrays.stream(names.getEnumConstants()).filter(constant -> constant.toString().equals(value))
                    .findFirst().orElseThrow();
        }
        return value;
    }

    /** SmallRye GraphQL's scalar takes any string. */
    private static @Nullable OffsetDateTime moment(String argument, @Nullable Object value) {
        try {
            return value == null ? null : OffsetDateTime.parse(value.toString());
        } catch (DateTimeParseException malformed) {
            throw GatewayException.badUserInput(argument,
                    "must be a moment with an offset, such as `2027-01-31T18:00:00+01:00`.");
        }
    }

    /** An {@code Optional} is null if the client omits the field, and empty if it passes null. */
    private static @Nullable Object component(String name, Type type, Map<?, ?> fields) {
        if (type instanceof ParameterizedType optional && optional.getRawType() == Optional.class) {
            return fields.containsKey(name)
                    ? Optional.ofNullable(component(name, optional.getActualTypeArguments()[0], fields))
                    : null;
        }
        return type == OffsetDateTime.class
                ? moment(name, fields.get(name))
                : convert(fields.get(name), type);
    }

    private static Object record(Class<?> type, Map<?, ?> fields) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> component(component.getName(), component.getGenericType(), fields)).toArray());
        } catch (InvocationTargetException failure) {
            throw new IllegalArgumentException(failure.getTargetException());
        } catch (ReflectiveOperationException unknownToTheBuild) {
            throw new IllegalStateException("an input type cannot be created", unknownToTheBuild);
        }
    }
}
