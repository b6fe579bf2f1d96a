package io.docgen.gateway.box.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.docgen.gateway.testsupport.PrivateCertificate;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.PfxOptions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The memory of all responses that are being received at once is bounded, over TLS, and is always free afterwards. */
class ResponseMemoryTest {

    private static final int BODY = 1_000_000;
    private static final int MEMORY = 1_200_000;
    private static final int AT_ONCE = 16;
    private static final Buffer PART = Buffer.buffer("x".repeat(BODY / 100));

    private static Vertx vertx;
    private static HttpClient client;
    private static int port;
    private static volatile Framing framing;
    private static volatile Ending ending;

    enum Framing {

        LENGTH,
        CHUNKED
    }

    enum Ending {

        WHOLE,
        CUT,
        SILENT
    }

    private final AtomicLong most = new AtomicLong();
    private final AtomicInteger received = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
        PrivateCertificate certificate = PrivateCertificate.of("localhost", "-validity", "2");
        port = vertx.createHttpServer(new HttpServerOptions().setSsl(true).setKeyCertOptions(new PfxOptions()
                .setPath(certificate.keyStore().toString()).setPassword(PrivateCertificate.PASSWORD)
                .setAlias(PrivateCertificate.ALIAS))).requestHandler(ResponseMemoryTest::answer)
                .listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join().actualPort();
        client = vertx.createHttpClient(
                new HttpClientOptions().setSsl(true).setTrustAll(true).setVerifyHost(false).setMaxPoolSize(AT_ONCE));
    }

    @AfterAll
    static void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @EnumSource(Framing.class)
    void allAreReceivedOneAfterAnother(Framing of) {
        ExchangeLimits limits = ask(of, Ending.WHOLE, Duration.ofMinutes(1));
        await().atMost(Duration.ofMinutes(1)).until(() -> received.get() == AT_ONCE);
        assertThat(most.get()).as("the budget and one response").isBetween(BODY / 2L, (long) MEMORY + BODY);
        await().until(() -> limits.held() == 0);
        assertThat(failed).hasValue(0);
    }

    @ParameterizedTest
    @EnumSource(Framing.class)
    void cutResponsesReleaseTheirs(Framing of) {
        ExchangeLimits limits = ask(of, Ending.CUT, Duration.ofMinutes(1));
        await().atMost(Duration.ofMinutes(1)).until(() -> failed.get() == AT_ONCE);
        await().until(() -> limits.held() == 0);
    }

    /** Some of them time out while they wait for memory. */
    @ParameterizedTest
    @EnumSource(Framing.class)
    void timeoutsReleaseTheirs(Framing of) {
        ExchangeLimits limits = ask(of, Ending.SILENT, Duration.ofSeconds(1));
        await().atMost(Duration.ofMinutes(1)).until(() -> failed.get() == AT_ONCE);
        await().until(() -> limits.held() == 0);
        assertThat(received).hasValue(0);
    }

    private ExchangeLimits ask(Framing newFraming, Ending newEnding, Duration timeout) {
        framing = newFraming;
        ending = newEnding;
        ExchangeLimits limits = new ExchangeLimits(vertx, timeout, BODY, MEMORY);
        for (int i = 0; i < AT_ONCE; i++) {
            client.request(HttpMethod.GET, port, "127.0.0.1", "/")
                    .onSuccess(request -> send(request, limits)).onFailure(refused -> failed.incrementAndGet());
        }
        return limits;
    }

    private void send(HttpClientRequest request, ExchangeLimits limits) {
        limits.bound(request, new ResponseListener() {

            @Override
            public void onResponse(HttpClientResponse response, ResponseHead head) {
                response.end().onSuccess(end -> received.incrementAndGet())
                        .onFailure(cut -> failed.incrementAndGet());
            }

            @Override
            public void onHead(ResponseHead head) {
                throw new AssertionError("a body is expected");
            }

            @Override
            public void onChunk(Buffer chunk) {
                most.accumulateAndGet(limits.held(), Math::max);
            }

            @Override
            public void onAbort(RuntimeException reason) {
                // the end of the response has failed
            }
        });
        request.send().onFailure(cut -> failed.incrementAndGet());
    }

    private static void answer(HttpServerRequest request) {
        HttpServerResponse response = request.response().putHeader("content-type", "application/json");
        if (framing == Framing.LENGTH) {
            response.putHeader("content-length", "" + BODY);
        } else {
            response.setChunked(true);
        }
        write(request, ending == Ending.WHOLE ? 100 : 50);
    }

    private static void write(HttpServerRequest request, int parts) {
        HttpServerResponse response = request.response();
        if (parts > 0) {
            response.write(PART).onSuccess(written -> write(request, parts - 1));
        } else if (ending == Ending.WHOLE) {
            response.end();
        } else if (ending == Ending.CUT) {
            request.connection().close();
        }
    }
}
