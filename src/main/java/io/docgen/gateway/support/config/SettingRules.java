package io.docgen.gateway.support.config;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigValue;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Settings that are valid each, but not together, and those of Quarkus that it does not check. */
final class SettingRules {

    /** The ordinal of the settings in the artifact. Those of an operator have a higher one. */
    private static final int OF_ARTIFACT = 250;
    private static final int MAX_PORT = 65_535;

    /** Box' own examples are as short. */
    private static final int SHORTEST_KEY = 16;

    private static final String HTTP_PORT = "quarkus.http.port";
    private static final String MANAGEMENT_PORT = "quarkus.management.port";
    private static final List<String> PORTS = List.of(HTTP_PORT, "quarkus.http.ssl-port", MANAGEMENT_PORT);
    private static final String PRIMARY_KEY = "box.webhooks.primary-key";
    private static final String SECONDARY_KEY = "box.webhooks.secondary-key";

    private static final List<Bound<?>> BOUNDS = List.of(
            count("box.concurrency.per-operation", "box.concurrency.per-caller"),
            count("box.concurrency.per-caller", "box.concurrency.total"),
            new Bound<>("box.polling.interval", "box.polling.max-interval", DurationConverter::parseDuration),
            count("graphql.load-shedding.max-concurrency-per-client", "graphql.load-shedding.max-concurrency"),
            count("graphql.load-shedding.min-concurrency", "graphql.load-shedding.max-concurrency"),
            count("graphql.subscriptions.max-per-client", "graphql.subscriptions.max"),
            count("graphql.waits.max-per-client", "graphql.waits.max"),
            count("graphql.websocket.max-connections-per-client", "graphql.websocket.max-connections"));

    private final Function<String, ConfigValue> config;

    /** @param config returns the value of a property, as {@code SmallRyeConfig.getConfigValue} */
    SettingRules(Function<String, ConfigValue> config) {
        this.config = config;
    }

    /** A setting that must not exceed another one. */
    private record Bound<T extends Comparable<T>>(String lower, String upper, Function<String, T> parser) {

        boolean isExceeded(String low, String high) {
            return parser.apply(low.strip()).compareTo(parser.apply(high.strip())) > 0;
        }
    }

    /** @throws ConfigurationException with a clear message if a rule is violated */
    void check() {
        BOUNDS.forEach(this::check);
        PORTS.forEach(this::checkPort);
        checkPortsDiffer();
        checkKey(PRIMARY_KEY);
        checkKey(SECONDARY_KEY);
        if (value(SECONDARY_KEY) != null && value(PRIMARY_KEY) == null) {
            throw new ConfigurationException(
                    SECONDARY_KEY + " is set without " + PRIMARY_KEY + ", which Box signs with too.");
        }
        if (value(SECONDARY_KEY) != null && value(SECONDARY_KEY).equals(value(PRIMARY_KEY))) {
            throw new ConfigurationException(SECONDARY_KEY + " is the same as " + PRIMARY_KEY + '.');
        }
    }

    /** The default of a limit is no contradiction to a lower one of all: then that one counts. */
    private void check(Bound<?> bound) {
        String low = value(bound.lower);
        String high = value(bound.upper);
        if (low != null && high != null && config.apply(bound.lower).getConfigSourceOrdinal() > OF_ARTIFACT
                && bound.isExceeded(low, high)) {
            throw new ConfigurationException(
                    bound.lower + " is " + low + ", which is more than " + bound.upper + ", " + high + ".");
        }
    }

    /** Both servers would open it, and each get a part of the connections. */
    private void checkPortsDiffer() {
        String port = value(HTTP_PORT);
        if (port != null && !port.equals("0") && port.equals(value(MANAGEMENT_PORT))
                && "true".equals(value("quarkus.management.enabled"))) {
            throw new ConfigurationException(MANAGEMENT_PORT + " is " + port + ", as is " + HTTP_PORT
                    + ". Health and metrics need a port of their own.");
        }
    }

    private void checkPort(String property) {
        String port = value(property);
        if (port != null && !port.isBlank() && (Integer.parseInt(port.strip()) < 0
                || Integer.parseInt(port.strip()) > MAX_PORT)) {
            throw new ConfigurationException(property + " is " + port + ", but ports are 0 to " + MAX_PORT + ".");
        }
    }

    private void checkKey(String property) {
        String key = value(property);
        if (key != null && key.isBlank()) {
            throw new ConfigurationException(
                    property + " is empty. Set it to the signature key of the Box application, or remove it.");
        }
        if (key != null && key.strip().length() < SHORTEST_KEY) {
            throw new ConfigurationException(property + " is no signature key of a Box application: those have 32 "
                    + "characters. Anybody could guess it.");
        }
    }

    private @Nullable String value(String property) {
        return config.apply(property).getValue();
    }

    private static Bound<Integer> count(String lower, String upper) {
        return new Bound<>(lower, upper, Integer::valueOf);
    }
}
