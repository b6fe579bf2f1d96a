package io.docgen.gateway.box;

import io.docgen.gateway.box.config.BoxConfig;
import io.docgen.gateway.box.config.BoxEndpoint;
import io.docgen.gateway.box.direct.HttpClientSettings;
import io.docgen.gateway.box.http.ExchangeLimits;
import io.docgen.gateway.box.http.FreshConnection;
import io.docgen.gateway.box.http.ResponseReaderInterceptor;
import io.quarkus.arc.Arc;
import io.quarkus.rest.client.reactive.runtime.RestClientBuilderImpl;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.ProxyOptions;
import jakarta.ws.rs.Priorities;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.spi.RestClientListener;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;
import org.jboss.resteasy.reactive.client.impl.VertxRequestCustomizingClientBuilder;

/**
 * Configures the REST clients: the limits of {@link BoxConfig} and, while the sandbox runs, its URL and certificate.
 * Everything else is configured by Quarkus' {@code quarkus.rest-client.box.*}.
 *
 * <p>Found through {@code META-INF/services}, which needs reflection in the native executable.
 */
@RegisterForReflection
public class BoxRestClientListener implements RestClientListener {

    @Override
    public void onNewClient(Class<?> api, RestClientBuilder client) {
        BoxConfig config = Arc.container().instance(BoxConfig.class).get();
        client.connectTimeout(config.connectTimeout().toMillis(), TimeUnit.MILLISECONDS);
        client.readTimeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        client.register(new ResponseReaderInterceptor(), Priorities.USER + 1); // before errors are mapped
        var http = (VertxRequestCustomizingClientBuilder<?>) client;
        http.httpClientOptionsCustomizer(options -> boundConnecting(options, config.connectTimeout()));
        http.httpClientRequestCustomizer(Arc.container().instance(ExchangeLimits.class).get());
        if (api.isAnnotationPresent(FreshConnection.class)) {
            client.property(QuarkusRestClientProperties.KEEP_ALIVE_ENABLED, false);
            String name = "box-" + api.getSimpleName();
            client.property(QuarkusRestClientProperties.NAME, name); // a pool of its own
            // and gauges of its own: of two with one name only the first is served
            http.httpClientOptionsCustomizer(options -> options.setMetricsName("|" + name));
        } else {
            HttpClientSettings settings = Arc.container().instance(HttpClientSettings.class).get();
            http.httpClientOptionsCustomizer(options -> settings.take(api, options));
        }
        BoxEndpoint endpoint = Arc.container().instance(BoxEndpoint.class).get();
        Optional<URI> sandbox = endpoint.sandboxUrl();
        if (sandbox.isPresent()) {
            client.baseUri(sandbox.get());
            http.httpClientOptionsCustomizer(options -> options.setProxyOptions(null));
            endpoint.sandboxCertificate()
                    .ifPresent(trusted -> ((RestClientBuilderImpl) client).tlsConfiguration(new SandboxTls(trusted)));
        }
    }

    /** The timeout of the REST client itself is that of TCP alone. */
    private static void boundConnecting(HttpClientOptions options, Duration timeout) {
        TimeUnit unit = options.getSslHandshakeTimeoutUnit();
        if (unit.toMillis(options.getSslHandshakeTimeout()) > timeout.toMillis()) {
            options.setSslHandshakeTimeout(timeout.toMillis()).setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
        }
        ProxyOptions proxy = options.getProxyOptions();
        if (proxy != null && proxy.getConnectTimeout().compareTo(timeout) > 0) {
            proxy.setConnectTimeout(timeout);
        }
    }
}
