package io.docgen.gateway.box.direct;

import jakarta.inject.Singleton;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Implements REST client interfaces. Their annotations stay the only declaration of what is called: each method that
 * {@link DeclaredRead} understands is called directly, and the others through the REST client of Quarkus.
 */
@Singleton
public class DirectReads {

    private static final String NO_LOG = "none";

    private final DirectClient client;
    private final HttpClientSettings settings;
    private final boolean enabled;

    DirectReads(DirectClient client, HttpClientSettings settings,
            @ConfigProperty(name = "quarkus.rest-client.logging.scope", defaultValue = NO_LOG) String scopeOfAll,
            @ConfigProperty(name = "quarkus.rest-client.box.logging.scope", defaultValue = NO_LOG) String scope) {
        this.client = client;
        this.settings = settings;
        // Only the REST client of Quarkus logs requests and responses.
        this.enabled = scope.equals(NO_LOG) && scopeOfAll.equals(NO_LOG);
    }

    /**
     * An implementation of an interface, which must be registered for reflection and as a proxy.
     *
     * @param restClient that of Quarkus
     */
    public <T> T of(Class<T> api, T restClient) {
        settings.deriveBy(api, restClient);
        if (!enabled) {
            return restClient;
        }
        Map<Method, Call> calls = new HashMap<>();
        for (Method method : api.getDeclaredMethods()) {
            calls.put(method, DeclaredRead.of(method).<Call>map(read -> arguments -> client.read(read, arguments))
                    .orElseGet(() -> through(restClient, method)));
        }
        Object direct = Proxy.newProxyInstance(api.getClassLoader(), new Class<?>[]{api},
                (proxy, method, arguments) -> call(calls, method).with(arguments));
        return api.cast(direct);
    }

    private static Call call(Map<Method, Call> calls, Method method) {
        Call call = calls.get(method);
        if (call == null) {
            throw new UnsupportedOperationException(method.getName());
        }
        return call;
    }

    /** What a method does. */
    @FunctionalInterface
    private interface Call {

        Object with(Object[] arguments) throws ReflectiveOperationException;
    }

    private static Call through(Object restClient, Method method) {
        method.setAccessible(true); // the interfaces are package-private
        return arguments -> method.invoke(restClient, arguments);
    }
}
