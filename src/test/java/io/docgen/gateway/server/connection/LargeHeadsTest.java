package io.docgen.gateway.server.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class LargeHeadsTest {

    @TestHTTPResource("/graphql/schema.graphql")
    URI schema;

    @Inject
    Vertx vertx;

    @ParameterizedTest
    @EnumSource(names = {"HTTP_1_1", "HTTP_2"})
    void areReadUpTo16Kilobytes(HttpVersion version) throws Exception {
        var client = vertx
                .createHttpClient(new HttpClientOptions().setProtocolVersion(version).setHttp2ClearTextUpgrade(false)
                        .setDefaultHost(schema.getHost()).setDefaultPort(schema.getPort()));
        try {
            HttpClientResponse response = client.request(HttpMethod.GET, schema.getPath())
                    .compose(request -> request.putHeader("x-large", "a".repeat(16 * 1024)).send())
                    .toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
            assertThat(response.version()).isEqualTo(version);
            assertThat(response.statusCode()).isEqualTo(200);
        } finally {
            client.close();
        }
    }
}
