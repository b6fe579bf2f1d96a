package io.docgen.gateway.box.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.docgen.gateway.support.error.ErrorCode;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.RequestOptions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Vert.x says only in a message whether a timeout came before the request. */
class UnsentRequestTest {

    private final Vertx vertx = Vertx.vertx();
    private RequestOptions request;

    @BeforeEach
    void startSilentServer() {
        int port = vertx.createNetServer().connectHandler(silent -> {}).listen(0, "127.0.0.1")
                .toCompletionStage().toCompletableFuture().join().actualPort();
        request = new RequestOptions().setHost("127.0.0.1").setPort(port).setURI("/").setTimeout(50);
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void isNotExecutedWhileItWaitsForAConnection() {
        HttpClient tls = vertx.createHttpClient(new HttpClientOptions().setSsl(true).setTrustAll(true));
        assertThat(mutation(tls)).containsEntry("code", ErrorCode.UPSTREAM_TIMEOUT.name())
                .containsEntry("safeToRetry", true);
    }

    @Test
    void mayBeExecutedOnceSent() {
        assertThat(mutation(vertx.createHttpClient())).containsEntry("code", ErrorCode.UPSTREAM_TIMEOUT.name())
                .containsEntry("safeToRetry", false);
    }

    private Map<String, Object> mutation(HttpClient client) {
        Throwable failure = catchThrowable(() -> client.request(request).compose(open -> open.send())
                .toCompletionStage().toCompletableFuture().join());
        return BoxExceptionMapper.ofClient(failure, true).forMutation().extensions();
    }
}
