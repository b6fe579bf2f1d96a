package io.docgen.gateway.testsupport;

import io.docgen.gateway.testsupport.wire.HostileWire;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * A fast Box behind a {@link HostileWire} with configurable faults and counters, for many concurrent callers, for which
 * WireMock is too slow.
 */
public final class FaultyBox implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final HostileWire wire;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final Set<String> distinct = ConcurrentHashMap.newKeySet();
    private volatile BiConsumer<FaultyBox, HttpServerRequest> behaviour = FaultyBox::answer;

    public FaultyBox() {
        wire = new HostileWire(vertx.createHttpServer().requestHandler(this::handle).listen(0, "127.0.0.1")
                .toCompletionStage().toCompletableFuture().join().actualPort());
    }

    /** The configuration of a gateway in front of it. */
    public Map<String, String> settings() {
        return wire.settings();
    }

    /** Closes the port until {@link #back()}. */
    public void away() {
        wire.away();
    }

    public void back() {
        wire.listen();
    }

    public void behave(BiConsumer<FaultyBox, HttpServerRequest> newBehaviour) {
        behaviour = newBehaviour;
    }

    public int calls() {
        return calls.get();
    }

    /** The number of different reads, by caller and URL. */
    public int distinctCalls() {
        return distinct.size();
    }

    /** The largest number of concurrent calls. */
    public int mostAtOnce() {
        return mostAtOnce.get();
    }

    public void reset() {
        behaviour = FaultyBox::answer;
        calls.set(0);
        mostAtOnce.set(0);
        distinct.clear();
    }

    /** A job or a file, whatever its id. */
    public void answer(HttpServerRequest request) {
        String id = request.path().substring(request.path().lastIndexOf('/') + 1);
        request.response().putHeader("content-type", "application/json").end(request.path().contains("/files/")
                ? BoxExamples.file(id)
                : BoxExamples.job(id, "1", "12345", "2" + id, "12345"));
    }

    public void answerAfter(HttpServerRequest request, long millis) {
        vertx.setTimer(millis, timer -> answer(request));
    }

    /**
     * Answers, but not before a number of calls have been there at once; then after a while, in which more could come.
     */
    public void answerOnce(HttpServerRequest request, int concurrent) {
        if (mostAtOnce() < concurrent) {
            vertx.setTimer(10, timer -> answerOnce(request, concurrent));
        } else {
            answerAfter(request, 100);
        }
    }

    public void fail(HttpServerRequest request, int status, Map<String, String> headers) {
        headers.forEach(request.response()::putHeader);
        request.response().setStatusCode(status).putHeader("content-type", "text/html").end("<html>no</html>");
    }

    /** Closes the connection without a response. */
    public void hangUp(HttpServerRequest request) {
        request.connection().close();
    }

    /** Sends the beginning of a response and closes the connection. */
    public void breakOff(HttpServerRequest request) {
        request.response().putHeader("content-type", "application/json").putHeader("content-length", "1000")
                .write("{\"id\": \"1\", \"batch\":").onComplete(sent -> request.connection().close());
    }

    @Override
    public void close() {
        wire.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void handle(HttpServerRequest request) {
        calls.incrementAndGet();
        distinct.add(request.getHeader("authorization") + request.uri());
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        AtomicInteger once = new AtomicInteger(1);
        request.response().endHandler(end -> atOnce.addAndGet(-once.getAndSet(0)))
                .closeHandler(close -> atOnce.addAndGet(-once.getAndSet(0)));
        behaviour.accept(this, request);
    }
}
