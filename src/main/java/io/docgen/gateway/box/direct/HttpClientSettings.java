package io.docgen.gateway.box.direct;

import io.quarkus.arc.ClientProxy;
import io.vertx.core.http.HttpClientOptions;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The options that Quarkus derives from {@code quarkus.rest-client.box.*} and {@code quarkus.tls.*}: TLS, proxy, pool,
 * compression. Taken from a REST client while it is built, so that they are not interpreted twice.
 */
@Singleton
public class HttpClientSettings {

    private final Map<Class<?>, HttpClientOptions> incomplete = new ConcurrentHashMap<>();
    private volatile @Nullable HttpClientOptions options;

    /** Takes the options of a REST client that is being built, which completes them later. */
    public void take(Class<?> api, HttpClientOptions ofClient) {
        incomplete.put(api, ofClient);
    }

    /** Makes Quarkus derive the options now: it does when it builds a REST client, which it else defers to its use. */
    void deriveBy(Class<?> api, Object restClient) {
        ClientProxy.unwrap(restClient);
        options = incomplete.get(api);
    }

    /** A copy of them, for a client that is not shared. */
    HttpClientOptions copy() {
        HttpClientOptions complete = options;
        if (complete == null) {
            throw new IllegalStateException("no REST client has been built yet");
        }
        return new HttpClientOptions(complete).setShared(false).setMetricsName(""); // see ExchangeMetrics
    }
}
