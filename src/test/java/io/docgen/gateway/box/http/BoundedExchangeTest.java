package io.docgen.gateway.box.http;

import static io.docgen.gateway.testsupport.BoxExamples.FILE;
import static io.docgen.gateway.testsupport.BoxExamples.JOB;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.Concurrently;
import io.docgen.gateway.testsupport.RawBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bounds of an exchange with Box, after which no connection is left. */
@QuarkusTest
@TestProfile(RawBox.class)
class BoundedExchangeTest {

    private static final String CODE = "errors[0].extensions.code";
    private static final String HEAD = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";
    private static final int TRIES = 3;

    enum Silence {

        FROM_THE_BEGINNING(socket -> {}),
        WITHIN_THE_HEAD(
                socket -> socket.write("HTTP/1.1 200 OK\r\ncontent-type: applic")),
        WITHIN_THE_BODY(socket -> socket
                .write(HEAD + "content-length: 5000\r\n\r\n{\"id\": \"12345\", \"type\": ")),
        BETWEEN_BYTES(
                socket -> {
                    socket.write(HEAD + "transfer-encoding: chunked\r\n\r\n");
                    Vertx vertx = Vertx.currentContext().owner();
                    vertx.setPeriodic(50, timer -> socket.write("1\r\n{\r\n")
                            .onFailure(closed -> vertx.cancelTimer(timer)));
                });

        private final Consumer<NetSocket> answer;

        Silence(Consumer<NetSocket> answer) {
            this.answer = answer;
        }
    }

    /** Twice as many as connections. Afterwards everything works at once. */
    @ParameterizedTest
    @EnumSource(Silence.class)
    void aTimeoutClosesTheConnection(Silence silence) {
        RawBox.behave((socket, request) -> silence.answer.accept(socket));
        Instant begun = Instant.now();
        Concurrently.times(2 * RawBox.POOL, i -> ask("caller" + i, job("12345", "id"))
                .body("errors", hasSize(1)).body(CODE, equalTo("UPSTREAM_TIMEOUT")));
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(6));
        RawBox.say(RawBox.json(JOB));
        // On a busy machine the first ones may time out too.
        await().untilAsserted(() -> Concurrently.times(2 * RawBox.POOL,
                i -> ask("caller" + i, job("12345", "id")).body("errors", nullValue())));
        await().atMost(Duration.ofSeconds(5)).until(() -> RawBox.open() <= RawBox.POOL);
    }

    static Stream<String> tooLong() {
        String much = "x".repeat(RawBox.MOST_BYTES);
        return Stream.of(
                HEAD + "content-length: 999999999\r\n\r\n{",
                HEAD + "content-length: " + (much.length() + 2) + "\r\n\r\n\"" + much + "\"",
                HEAD + "transfer-encoding: chunked\r\n\r\n" + Integer.toHexString(much.length() + 2) + "\r\n\"" + much
                        + "\"\r\n",
                HEAD + "\r\n\"" + much + "\"");
    }

    /** To wait for the rest would be a timeout. */
    @ParameterizedTest
    @MethodSource("tooLong")
    void aTooLargeResponseIsAborted(String answer) {
        RawBox.say(answer);
        ask(job("12345", "id")).body(CODE, equalTo("UPSTREAM_ERROR"));
        assertThat(RawBox.requests()).isEqualTo(1);
        await().atMost(Duration.ofSeconds(5)).until(() -> RawBox.open() == 0);
    }

    @Test
    void aTooLargeErrorHasItsStatus() {
        RawBox.say("HTTP/1.1 404 Not Found\r\ncontent-length: 999999999\r\n\r\n{");
        ask(job("12345", "id")).body(CODE, equalTo("NOT_FOUND"));
        await().atMost(Duration.ofSeconds(5)).until(() -> RawBox.open() == 0);
    }

    @Test
    void anEndlessResponseIsAborted() {
        RawBox.behave((socket, request) -> {
            socket.write(HEAD + "transfer-encoding: chunked\r\n\r\n");
            writeForEver(socket);
        });
        ask(job("12345", "id")).body(CODE, equalTo("UPSTREAM_ERROR"));
        ask("{ file(id: \"42037322\") { name } }").body(CODE, equalTo("UPSTREAM_ERROR"));
    }

    @Test
    void contentInPlaceOfAUrlIsNotRead() {
        RawBox.behave((socket, request) -> {
            if (request.contains("/content") || request.contains("/thumbnail")) {
                socket.write(
                        "HTTP/1.1 200 OK\r\ncontent-type: application/pdf\r\ncontent-length: 300000000\r\n\r\n%PDF");
                writeForEver(socket);
            } else {
                socket.write(RawBox.json(FILE));
            }
        });
        ask("{ file(id: \"42037322\") { name downloadUrl } }")
                .body("data.file.name", equalTo("Contract.pdf"))
                .body("data.file.downloadUrl", nullValue())
                .body(CODE, equalTo("UPSTREAM_ERROR"));
        ask("{ file(id: \"42037322\") { thumbnailUrl } }").body("errors", nullValue())
                .body("data.file.thumbnailUrl", nullValue());
    }

    /** As recorded: a redirect with chunked encoding and an empty body. */
    @Test
    void theConnectionOfARedirectIsReused() {
        RawBox.behave((socket, request) -> socket.write(request.contains("/content")
                ? "HTTP/1.1 302 Found\r\ntransfer-encoding: chunked\r\nlocation: https://public.boxcloud.com/d/1/b1/download\r\n\r\n0\r\n\r\n"
                : RawBox.json(FILE)));
        for (int i = 0; i < 5; i++) {
            ask("{ file(id: \"42037322\") { name downloadUrl } }").body("errors", nullValue())
                    .body("data.file.downloadUrl", equalTo("https://public.boxcloud.com/d/1/b1/download"));
        }
        assertThat(RawBox.connections()).isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage\r\n\r\n", "SSH-2.0-OpenSSH_9.2\r\n", "HTTP/9 200 OK\r\n\r\n",
            "HTTP/2.0 200 OK\r\n\r\n",
            "HTTP/1.1 abc OK\r\n\r\n", "HTTP/1.1 200 OK\r\n: x\r\n\r\n",
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n",
            "HTTP/1.1 200 OK\r\ncontent-length: -5\r\n\r\n{}", "HTTP/1.1 200 OK\r\ncontent-length: nonsense\r\n\r\n{}"})
    void invalidHttpIsAnUpstreamErrorAndClosesTheConnection(String bytes) {
        RawBox.say(bytes);
        ask(job("12345", "id")).body("errors", hasSize(1)).body(CODE, equalTo("UPSTREAM_ERROR"));
        assertThat(RawBox.requests()).isEqualTo(TRIES);
        await().atMost(Duration.ofSeconds(5)).until(() -> RawBox.open() == 0);
    }

    @Test
    void bytesAfterAResponseCloseTheConnection() {
        RawBox.say(RawBox.json(JOB) + RawBox.json(JOB.replace("12345", "666")));
        for (int i = 0; i < 10; i++) {
            ask("caller" + i, job("12345", "id")).body("errors", nullValue()).body("data.docgenJob.id",
                    equalTo("12345"));
        }
        assertThat(RawBox.connections()).isEqualTo(10);
    }

    /**
     * On a pooled connection that Box closes at the same moment it would be unknown whether Box executed the mutation.
     */
    @Test
    void aMutationHasANewConnection() {
        RawBox.behave((socket, request) -> socket.write(request.startsWith("POST")
                ? RawBox.json("{\"id\": \"7\"}").replace("200 OK", "202 Accepted")
                : RawBox.json(JOB)));
        for (int i = 0; i < 3; i++) {
            ask(job("12345", "id")).body("errors", nullValue());
            ask("mutation { createDocgenBatch(input: {templateFileId: \"1\", destinationFolderId: \"0\", outputType: PDF, check: NONE, "
                    + "documents: [{name: \"A\", data: {}}]}) { batchId } }")
                    .body("data.createDocgenBatch.batchId", equalTo("7"));
        }
        assertThat(RawBox.connections()).as("one for all reads, and one for each mutation").isEqualTo(4);
        await().atMost(Duration.ofSeconds(5)).until(() -> RawBox.open() == 1);
    }

    private static void writeForEver(NetSocket socket) {
        String chunk = "2710\r\n" + "x".repeat(10_000) + "\r\n";
        socket.write(chunk).onSuccess(sent -> writeForEver(socket));
    }
}
