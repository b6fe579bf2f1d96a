package io.docgen.gateway.server.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docgen.gateway.testsupport.Unread;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnsentResponsesTest {

    private static final int LARGE = 10_000;

    private final UnsentResponses unsent = new UnsentResponses(10 * LARGE);
    private final List<String> aborted = new ArrayList<>();

    private Promise<Void> send(String clientKey, String name, int bytes) {
        Promise<Void> sent = Promise.promise();
        unsent.send(clientKey, bytes, sent::future, () -> aborted.add(name));
        return sent;
    }

    @Test
    void countUntilTheyAreSent() {
        Promise<Void> sent = send("alice", "1", LARGE);
        Promise<Void> failed = send("alice", "2", LARGE);
        assertThat(unsent.held()).isEqualTo(2 * LARGE);
        sent.complete();
        failed.fail("closed");
        assertThat(unsent.held()).isZero();
        assertThat(aborted).isEmpty();
    }

    @Test
    void areInExcessUntilThoseThatWereBrokenOffHaveClosed() {
        List<Promise<Void>> sent = IntStream.range(0, 12).mapToObj(i -> send("caller" + i, "" + i, LARGE)).toList();
        assertThat(aborted).hasSize(2);
        assertThat(unsent.excess()).isEqualTo(2 * LARGE);
        sent.forEach(Promise::complete);
        assertThat(unsent.excess()).isZero();
    }

    @Test
    void doNotCountIfTheyAreShortOrSentAtOnce() {
        send("alice", "1", 4096);
        Promise<Void> sent = Promise.promise();
        sent.complete();
        unsent.send("alice", LARGE, sent::future, () -> aborted.add("2"));
        assertThat(unsent.held()).isZero();
    }

    @Test
    void costTheCallerThatHasTheMostItsOldest() {
        send("modest", "m", LARGE);
        for (int i = 0; i < 12; i++) {
            send("greedy", "g" + i, LARGE);
        }
        send("another", "a", LARGE);
        assertThat(aborted).containsExactly("g0", "g1", "g2", "g3");
    }

    @Test
    void doNotCountIfTheyCannotBeWritten() {
        assertThatThrownBy(() -> unsent.send("alice", LARGE, () -> {
            throw new IllegalStateException("has ended");
        }, () -> aborted.add("1"))).hasMessage("has ended");
        assertThat(unsent.held()).isZero();
    }

    @Test
    void countUntilTheirConnectionIsClosed() {
        List<Promise<Void>> unread = IntStream.range(0, 12).mapToObj(i -> send("greedy", "g" + i, LARGE)).toList();
        assertThat(unsent.held()).isEqualTo(12 * LARGE);
        unread.get(0).fail("closed");
        assertThat(unsent.held()).isEqualTo(11 * LARGE);
    }

    /** Connections close on their own event loops, which may be busy. */
    @Test
    void areNotWrittenWhenTooManyOfTheirCallerHaveNotGoneYet() {
        for (int i = 0; i < 20; i++) {
            assertThat(send("greedy" + i % 2, "g" + i, LARGE).future().failed()).isFalse();
        }
        Future<Void> refused = unsent.send("greedy1", LARGE, () -> {
            throw new AssertionError("written");
        }, () -> aborted.add("refused"));
        assertThat(refused.failed()).isTrue();
        assertThat(aborted).contains("refused");
        for (int i = 0; i < 8; i++) {
            send("modest" + i, "m", LARGE);
        }
        assertThat(aborted).doesNotContain("m");
        for (int i = 8; i < 100; i++) {
            send("modest" + i, "m", LARGE);
        }
        assertThat(unsent.held()).isEqualTo(30 * LARGE);
    }

    /** A close of Vert.x would wait until the client has read all. */
    @Test
    void areBrokenOffAlthoughTheClientDoesNotRead() throws Exception {
        Vertx vertx = Vertx.vertx();
        CompletableFuture<Void> closed = new CompletableFuture<>();
        HttpServer server = vertx.createHttpServer().requestHandler(request -> {
            request.connection().closeHandler(gone -> closed.complete(null));
            request.response().end(Buffer.buffer(new byte[16 << 20]));
            vertx.setTimer(50, later -> UnsentResponses.abort(request));
        }).listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
        try (AutoCloseable client = Unread.http(URI.create("http://127.0.0.1:" + server.actualPort()), "alice",
                "*/*", "{ a }")) {
            assertThat(client).isNotNull();
            closed.get(5, TimeUnit.SECONDS);
        } finally {
            vertx.close();
        }
    }

    @Test
    void areNotCountedTwiceWhenAnAbortedOneEnds() {
        Promise<Void> oldest = send("greedy", "g", LARGE);
        for (int i = 0; i < 10; i++) {
            send("greedy", "g" + i, LARGE);
        }
        assertThat(aborted).containsExactly("g");
        oldest.fail("closed");
        assertThat(unsent.held()).isEqualTo(10 * LARGE);
    }
}
