package io.docgen.gateway.box.config;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Enables TLS 1.2 beside 1.3 in the TLS configuration of the calls to Box. Quarkus enables only 1.3 in a TLS
 * configuration that has a name, which a private certificate authority requires, and proxies that intercept TLS may
 * lack it. Certificates are reloaded with the protocols of the configuration, so they are set there. Found through
 * {@code META-INF/services}.
 */
public class TlsProtocolsConfigSourceFactory implements ConfigSourceFactory {

    private static final List<String> NAMES = List.of("quarkus.rest-client.box.tls-configuration-name",
            "quarkus.rest-client.tls-configuration-name");

    /** Below all settings of an operator. */
    private static final int ORDINAL = 110;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        String name = name(context);
        // Otherwise the name of a configuration that does not exist would no longer be an error.
        if (name == null || !isConfigured(context, name)) {
            return List.of();
        }
        return List.of(new PropertiesConfigSource(Map.of("quarkus.tls." + quoted(name) + ".protocols",
                "TLSv1.3,TLSv1.2"), "TLS protocols of Box", ORDINAL));
    }

    private static @Nullable String name(ConfigSourceContext context) {
        for (String property : NAMES) {
            ConfigValue value = context.getValue(property);
            if (value != null && value.getValue() != null && !value.getValue().isBlank()) {
                return value.getValue();
            }
        }
        return null;
    }

    private static boolean isConfigured(ConfigSourceContext context, String name) {
        String variable = ("quarkus.tls." + name + ".").replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
        for (Iterator<String> names = context.iterateNames(); names.hasNext();) {
            String property = names.next();
            if (property.startsWith("quarkus.tls." + name + ".")
                    || property.startsWith("quarkus.tls.\"" + name + "\".") || property.startsWith(variable)) {
                return true;
            }
        }
        return false;
    }

    private static String quoted(String name) {
        return name.contains(".") ? '"' + name + '"' : name;
    }
}
