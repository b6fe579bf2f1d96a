package io.docgen.gateway.box.direct;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.docgen.gateway.box.config.BoxConfig;
import io.docgen.gateway.box.config.BoxEndpoint;
import io.docgen.gateway.box.error.UnreadableResponseException;
import io.docgen.gateway.box.http.BoundedExchange;
import io.docgen.gateway.box.http.ExchangeLimits;
import io.docgen.gateway.box.http.InflatedBody;
import io.docgen.gateway.box.http.ResponseHead;
import io.docgen.gateway.box.http.ResponseListener;
import io.docgen.gateway.support.ReceivedBytes;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Makes reads of Box, and uploads. Each has the limits of a call of the REST client, see {@link ExchangeLimits}. */
@Singleton
class DirectClient {

    /** Box allows 256 characters for names and descriptions. A text takes several times its length while it is read. */
    private static final int MAX_TEXT = 100_000;

    private final EventLoopHttpClients clients;
    private final ExchangeLimits limits;
    private final ExchangeMetrics metrics;
    private final BoxEndpoint endpoint;
    private final ObjectMapper json;
    private final long timeoutMillis;
    private final long maxBytes;
    private final CharSequence userAgent;
    private final Map<Type, ObjectReader> readers = new ConcurrentHashMap<>();

    DirectClient(EventLoopHttpClients clients, ExchangeLimits limits, ExchangeMetrics metrics, BoxEndpoint endpoint,
            BoxConfig config, ObjectMapper json,
            @ConfigProperty(name = "quarkus.rest-client.box.user-agent") String userAgent) {
        this.clients = clients;
        this.limits = limits;
        this.metrics = metrics;
        this.endpoint = endpoint;
        this.json = json.copy(); // not for the sandbox, which reads long texts of requests
        JsonFactory factory = this.json.getFactory();
        factory.setStreamReadConstraints(factory.streamReadConstraints().rebuild().maxStringLength(MAX_TEXT).build());
        this.timeoutMillis = config.timeout().toMillis();
        this.maxBytes = config.maxResponseSize().asLongValue();
        this.userAgent = HttpHeaders.createOptimized(userAgent);
    }

    /** The timeout of one call. */
    Duration timeout() {
        return Duration.ofMillis(timeoutMillis);
    }

    /** A read. Each subscription makes it once. Fails like that of the REST client. */
    Uni<RestResponse<Object>> read(DeclaredRead read, Object[] arguments) {
        return new DirectExchange(this, read, arguments);
    }

    /** A request that has not been sent yet, on a connection of this event loop. */
    Future<HttpClientRequest> request(DeclaredRead read, Object[] arguments) {
        return clients.current()
                .request(options(read.method(), endpoint.url(), read.uri().expand(arguments), read.name()));
    }

    /** An upload that has not been sent yet, on a connection of its own. */
    Future<HttpClientRequest> upload(String path) {
        return clients.fresh().request(options(HttpMethod.POST, endpoint.uploadUrl(), path,
                HttpMethod.POST.name() + ' ' + path.split("\\?", 2)[0]));
    }

    private RequestOptions options(HttpMethod method, URI box, String pathAndQuery, String span) {
        boolean tls = "https".equalsIgnoreCase(box.getScheme());
        int port = box.getPort() >= 0 ? box.getPort() : tls ? 443 : 80;
        String path = box.getRawPath().endsWith("/")
                ? box.getRawPath().substring(0, box.getRawPath().length() - 1)
                : box.getRawPath();
        return new RequestOptions().setMethod(method).setSsl(tls).setHost(box.getHost()).setPort(port)
                .setURI(path + pathAndQuery).putHeader(HttpHeaders.USER_AGENT, userAgent)
                .setTraceOperation(span).setConnectTimeout(timeoutMillis); // that of waiting for a connection
    }

    /** Sends a request within the limits. The future fails if there is no response. */
    Future<?> send(HttpClientRequest request, DeclaredRead read, Object[] arguments, ResponseListener listener) {
        for (DeclaredRead.Header header : read.headers()) {
            header.set(request.headers(), arguments);
        }
        bound(request, listener);
        return request.send();
    }

    /** Bounds the exchange of a request that has not been sent yet. */
    BoundedExchange bound(HttpClientRequest request, ResponseListener listener) {
        return limits.bound(request, listener);
    }

    /** The body as JSON; null if it is empty. */
    @Nullable
    Object parse(Type type, ResponseHead head, ReceivedBytes body) throws IOException {
        if (body.length() == 0) {
            return null;
        }
        ObjectReader reader = readers.get(type);
        if (reader == null) {
            reader = json.readerFor(json.constructType(type));
            readers.put(type, reader);
        }
        try (InputStream stream = body.stream()) {
            return InflatedBody.read(head, stream, maxBytes, reader::readValue);
        }
    }

    /** The body of an error; null if it cannot be inflated. */
    @Nullable
    String text(ResponseHead head, ReceivedBytes body) {
        try (InputStream stream = body.stream()) {
            return InflatedBody.read(head, stream, maxBytes,
                    text -> new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | UnreadableResponseException corrupt) {
            return null;
        }
    }

    void record(HttpMethod method, String path, int status, long nanos) {
        metrics.record(method, path, status, nanos);
    }
}
