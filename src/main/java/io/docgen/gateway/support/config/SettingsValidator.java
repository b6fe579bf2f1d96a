package io.docgen.gateway.support.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Fails the start with a clear message if the operator has set something that does not exist, or settings that
 * contradict each other. SmallRye Config ignores environment variables that it does not know.
 */
@Singleton
class SettingsValidator {

    /** Written by {@code ConfigurationPageTest}, from the mappings. */
    private static final String NAMES = "settings.txt";

    private final SmallRyeConfig config;

    SettingsValidator(Config config) {
        this.config = config.unwrap(SmallRyeConfig.class);
    }

    void onStart(@Observes @Priority(1) StartupEvent start) {
        checkNames(known(), config.getConfigSources());
        new SettingRules(config::getConfigValue).check();
    }

    /** @throws ConfigurationException with the nearest known name of each unknown one */
    static void checkNames(SettingNames known, Iterable<ConfigSource> sources) {
        Map<String, String> unknown = new TreeMap<>();
        for (ConfigSource source : sources) {
            boolean variables = source instanceof EnvConfigSource;
            for (String name : source.getPropertyNames()) {
                Optional<String> correction = variables
                        ? known.correctionOfVariable(name, source::getValue)
                        : known.correctionOfProperty(name);
                correction.ifPresent(nearest -> unknown.put(name, nearest));
            }
        }
        if (!unknown.isEmpty()) {
            throw new ConfigurationException(unknown.entrySet().stream()
                    .map(name -> "There is no setting " + name.getKey() + ", the nearest name is " + name.getValue()
                            + ".")
                    .collect(Collectors.joining("\n")));
        }
    }

    static SettingNames known() {
        try (InputStream names = SettingsValidator.class.getClassLoader().getResourceAsStream(NAMES)) {
            if (names == null) {
                throw new IllegalStateException(NAMES + " is missing");
            }
            return new SettingNames(
                    new String(names.readAllBytes(), UTF_8).lines().collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
