package io.docgen.gateway.transport;

import io.docgen.gateway.engine.ClientRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP request of an operation, or that of its WebSocket.
 *
 * @param parameters those of {@code connection_init}; none over HTTP
 */
public record RoutedClientRequest(RoutingContext ctx, Map<String, Object> parameters) implements ClientRequest {

    public RoutedClientRequest(RoutingContext ctx) {
        this(ctx, Map.of());
    }

    @Override
    public @Nullable String header(String name) {
        String parameter = parameter(name);
        return parameter == null ? ctx.request().getHeader(name) : parameter;
    }

    /** A parameter of {@code connection_init} by its case-insensitive name; null if there is none that is a string. */
    public @Nullable String parameter(String name) {
        if (parameters.isEmpty()) {
            return null;
        }
        return parameters.entrySet().stream()
                .filter(parameter -> name.equalsIgnoreCase(parameter.getKey())
                        && parameter.getValue() instanceof String)
                .map(parameter -> (String) parameter.getValue())
                .findFirst().orElse(null);
    }

    @Override
    public @Nullable Object attribute(String key) {
        return ctx.get(key);
    }
}
