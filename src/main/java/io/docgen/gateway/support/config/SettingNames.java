package io.docgen.gateway.support.config;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The names of the gateway's settings, as properties and as environment variables. Under its prefixes every other name
 * is a mistake.
 */
final class SettingNames {

    /** Names are case-sensitive, and so a prefix in other letters is a mistake too. */
    private static final Pattern OWN_PROPERTY = Pattern.compile("(?i)(?:%[^.]+\\.)?((?:box|graphql)\\..+)");
    private static final Pattern OWN_VARIABLE = Pattern.compile("(?:_[A-Z0-9]+(?:_[A-Z0-9]+)*?_)?((?:BOX|GRAPHQL)_.+)");
    private static final Pattern INDEX = Pattern.compile("\\[[0-9]+]");
    private static final Pattern INDEX_OF_VARIABLE = Pattern.compile("_[0-9]+_$");

    /** What Kubernetes sets for each Service of the namespace, such as one with the name {@code box}. */
    private static final Pattern OF_SERVICE = Pattern.compile(
            ".+_SERVICE_(?:HOST|PORT(?:_.+)?)|.+_PORT_[0-9]+_(?:TCP|UDP|SCTP)(?:_(?:PROTO|PORT|ADDR))?");
    private static final Pattern ADDRESS_OF_SERVICE = Pattern.compile("(?:tcp|udp|sctp)://.*");

    private final Set<String> properties;
    private final Set<String> variables;

    /** @param properties all settings of the gateway */
    SettingNames(Set<String> properties) {
        this.properties = properties;
        this.variables = properties.stream().map(SettingNames::variable).collect(Collectors.toUnmodifiableSet());
    }

    /** The nearest known name if a property is none of the known ones, although it has one of the prefixes. */
    Optional<String> correctionOfProperty(String name) {
        var own = OWN_PROPERTY.matcher(name);
        if (!own.matches()) {
            return Optional.empty();
        }
        String property = INDEX.matcher(own.group(1)).replaceAll("");
        return properties.contains(property)
                ? Optional.empty()
                : Optional.of(nearest(property.toLowerCase(Locale.ROOT), properties));
    }

    /**
     * The same of an environment variable.
     *
     * @param value returns the value of a variable
     */
    Optional<String> correctionOfVariable(String name, UnaryOperator<@Nullable String> value) {
        var own = OWN_VARIABLE.matcher(name.toUpperCase(Locale.ROOT));
        if (!own.matches()) {
            return Optional.empty();
        }
        String variable = INDEX_OF_VARIABLE.matcher(own.group(1)).replaceAll("");
        return variables.contains(variable) || isOfService(variable, value.apply(name))
                ? Optional.empty()
                : Optional.of(nearest(variable, variables));
    }

    private static boolean isOfService(String variable, @Nullable String value) {
        return OF_SERVICE.matcher(variable).matches()
                || variable.endsWith("_PORT") && value != null && ADDRESS_OF_SERVICE.matcher(value).matches();
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static String nearest(String name, Set<String> known) {
        return known.stream().min(Comparator.<String>comparingInt(other -> distance(name, other))
                .thenComparing(Comparator.naturalOrder())).orElseThrow();
    }

    /** Characters to insert into what was written count once, those to remove or replace twice (Levenshtein). */
    private static int distance(String written, String known) {
        int[] row = new int[known.length() + 1];
        for (int j = 0; j <= known.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= written.length(); i++) {
            int diagonal = row[0];
            row[0] = 2 * i;
            for (int j = 1; j <= known.length(); j++) {
                int replaced = diagonal + (written.charAt(i - 1) == known.charAt(j - 1) ? 0 : 2);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j] + 2, row[j - 1] + 1));
            }
        }
        return row[known.length()];
    }
}
