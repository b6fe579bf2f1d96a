package io.docgen.gateway.box.direct;

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

    /** Takes the options of a REST client, which is still completing them. */
    public void take(Class<?> api, HttpClientOptions ofClient) {
        incomplete.put(api, ofClient);
    }

    /** The REST client of an interface has been built, so its options are complete. */
    void complete(Class<?> api) {
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
