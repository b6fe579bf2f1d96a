package io.docgen.gateway.box.direct;

import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.docgen.gateway.box.config.BoxEndpoint;
import io.docgen.gateway.testsupport.QuickSandbox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.tls.BaseTlsConfiguration;
import io.quarkus.tls.CertificateUpdatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SSLOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Clients trust the sandbox with TLS for what it is, and nothing of the TLS settings for Box applies to it. */
@QuarkusTest
@TestProfile(QuickSandbox.class)
class SandboxClientTest {

    @Inject
    HttpClientSettings settings;

    @Inject
    BoxEndpoint endpoint;

    @Inject
    Event<CertificateUpdatedEvent> updates;

    @Inject
    Vertx vertx;

    @Test
    void verifiesTheHostName() {
        ask(job("12345", "status")).body("data.docgenJob.status", equalTo("COMPLETED"));
        HttpClient client = vertx.createHttpClient(settings.copy());
        assertThat(status(client, "127.0.0.1")).isEqualTo(401);
        ThrowingCallable otherName = () -> status(client, "box.example");
        assertThatThrownBy(otherName).isInstanceOf(CompletionException.class)
                .hasStackTraceContaining("No subject alternative DNS name matching box.example found");
        client.close();
    }

    @Test
    void keepsItsTrustWhenCertificatesForBoxAreReloaded() {
        ask(job("12345", "status")).body("data.docgenJob.status", equalTo("COMPLETED"));
        updates.fire(new CertificateUpdatedEvent("box", new PublicAuthorities()));
        for (int i = 0; i < 3; i++) {
            ask(job("10000000601", "id")).body("errors[0].extensions.code", equalTo("UPSTREAM_ERROR")); // closes it
            ask(job("12345", "status")).body("data.docgenJob.status", equalTo("COMPLETED"));
        }
    }

    /** What does not include the sandbox. */
    private static final class PublicAuthorities extends BaseTlsConfiguration {

        @Override
        public SSLOptions getSSLOptions() {
            return new SSLOptions();
        }
    }

    private int status(HttpClient client, String host) {
        int port = endpoint.url().getPort();
        return client.request(new RequestOptions().setSsl(true).setHost(host).setPort(port)
                .setServer(SocketAddress.inetSocketAddress(port, "127.0.0.1")))
                .compose(HttpClientRequest::send).map(HttpClientResponse::statusCode)
                .toCompletionStage().toCompletableFuture().join();
    }
}
