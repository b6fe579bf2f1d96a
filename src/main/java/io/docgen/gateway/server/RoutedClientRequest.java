package io.docgen.gateway.server;

import io.docgen.gateway.operation.ClientPrincipal;
import io.docgen.gateway.operation.ClientRequest;
import io.docgen.gateway.operation.ClientSoftware;
import io.docgen.gateway.server.auth.ClientKey;
import io.docgen.gateway.server.observability.RequestId;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP request of an operation, or that of its WebSocket.
 *
 * @param parameters those of {@code connection_init}; none over HTTP
 * @param onAccepted runs when an operation shows that Box accepts the token, on any thread, also repeatedly
 */
public record RoutedClientRequest(RoutingContext ctx, Map<String, Object> parameters, Runnable onAccepted)
        implements
            ClientRequest {

    /** The request header that asks for the cost in the extensions of the result. */
    static final String COST = "GraphQL-Cost";

    /** The position of the token in {@link #context()}. */
    static final int AUTHORIZATION = 0;

    private static final List<String> HEADERS = List.of(HttpHeaders.AUTHORIZATION, "As-User", COST);
    private static final List<String> SOFTWARE = List.of("graphql-client", "apollographql-client");

    public RoutedClientRequest(RoutingContext ctx) {
        this(ctx, Map.of(), () -> {});
    }

    /** The headers that an operation may read. Nothing else of the request changes its result. */
    List<@Nullable String> context() {
        List<@Nullable String> values = new ArrayList<>(HEADERS.size());
        for (String name : HEADERS) {
            values.add(header(name));
        }
        return values;
    }

    /** @throws IllegalArgumentException if an operation may not read the header: see {@link #context()} */
    @Override
    public @Nullable String header(String name) {
        if (!HEADERS.contains(name)) {
            throw new IllegalArgumentException(name + " is no part of the context of an operation");
        }
        return parameterOrHeader(name);
    }

    private @Nullable String parameterOrHeader(String name) {
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
    public String key() {
        return ClientKey.of(ctx, parameter(HEADERS.get(AUTHORIZATION)));
    }

    @Override
    public ClientPrincipal principal() {
        return ClientKey.principal(ctx, parameter(HEADERS.get(AUTHORIZATION)));
    }

    /** By the headers of Apollo's clients, or by those that other tools have in their place. */
    @Override
    public @Nullable ClientSoftware software() {
        for (String prefix : SOFTWARE) {
            String name = parameterOrHeader(prefix + "-name");
            if (name != null) {
                return ClientSoftware.of(name, parameterOrHeader(prefix + "-version"),
                        parameterOrHeader(HEADERS.get(AUTHORIZATION)));
            }
        }
        return null;
    }

    @Override
    public @Nullable String requestId() {
        return RequestId.of(ctx);
    }

    @Override
    public @Nullable Object attribute(String key) {
        return ctx.get(key);
    }

    /** Takes what to run when the response has ended or its connection is closed. */
    public static Consumer<Runnable> whenGone(RoutingContext ctx) {
        Context context = ctx.vertx().getOrCreateContext();
        return gone -> context.runOnContext(now -> {
            ctx.addEndHandler(over -> gone.run());
            if (ctx.response().closed()) {
                gone.run();
            }
        });
    }
}
