package io.docgen.gateway.testsupport.wire;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A client that posts JSON through a {@link CutTunnel}, as Alice. */
public final class TunnelClient implements AutoCloseable {

    /** The protocols of a tunnel. */
    public enum Protocol {

        HTTP_1("http/1.1", HttpVersion.HTTP_1_1),
        HTTP_2("h2", HttpVersion.HTTP_2);

        private final String name;
        private final HttpVersion version;

        Protocol(String name, HttpVersion version) {
            this.name = name;
            this.version = version;
        }
    }

    private final Vertx vertx = Vertx.vertx();
    private final CutTunnel tunnel;
    private final HttpClient client;

    /** @param gateway its HTTPS URL */
    public TunnelClient(URI gateway, Protocol protocol) {
        tunnel = new CutTunnel(gateway, protocol.name);
        client = vertx.createHttpClient(new HttpClientOptions().setProtocolVersion(protocol.version)
                .setHttp2ClearTextUpgrade(false));
    }

    /** The status and the body of the response. */
    public String post(JsonObject body, Map<String, String> headers) throws Exception {
        RequestOptions options = new RequestOptions().setMethod(HttpMethod.POST).setHost("127.0.0.1")
                .setPort(tunnel.url().getPort()).setURI(tunnel.url().getPath())
                .putHeader("content-type", "application/json").putHeader("authorization", "Bearer alice");
        headers.forEach(options::putHeader);
        return client.request(options)
                .compose(request -> request.send(Buffer.buffer(body.encode()))
                        // here, on the event loop, because a response does not wait for who reads it
                        .compose(response -> response.body().map(text -> response.statusCode() + " " + text)))
                .toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        tunnel.close();
    }
}
