package io.docgen.gateway.box.loader;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.box.resilience.OperationBulkhead;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.testsupport.StubClientRequest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OperationReadTest {

    private final Vertx vertx = Vertx.vertx();
    private final AtomicReference<UniEmitter<? super Integer>> response = new AtomicReference<>();
    private final List<Object> results = new ArrayList<>();
    private final AtomicInteger made = new AtomicInteger();
    private final OperationRead<Integer> read = new OperationRead<>(new OperationDeadline(vertx, Duration.ofMinutes(1)),
            new Unbounded(), () -> Uni.createFrom().<Integer>emitter(response::set),
            new OperationContext(new StubClientRequest()));

    @BeforeEach
    void start() {
        read.start();
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void makesAViewOnceForAllThatWait() {
        view();
        view();
        response.get().complete(5);
        view();
        assertThat(results).containsExactly("5!", "5!", "5!");
        assertThat(results.get(0)).isSameAs(results.get(1)).isSameAs(results.get(2));
        assertThat(made).hasValue(1);
    }

    @Test
    void givesAFailureToAllViews() {
        view();
        view();
        response.get().fail(new IllegalStateException("no"));
        view();
        assertThat(results).hasSize(3).allMatch(IllegalStateException.class::isInstance);
    }

    @Test
    void givesTheFailureOfAViewToItsOwnSubscribersAlone() {
        read.view(Long.class, number -> number.map(value -> {
            throw new IllegalStateException("no");
        })).subscribe().with(results::add, results::add);
        view();
        response.get().complete(5);
        assertThat(results.get(0)).isInstanceOf(IllegalStateException.class);
        assertThat(results.get(1)).isEqualTo("5!");
    }

    @Test
    void givesTheFailureOfTheFactoryToAllSubscribers() {
        for (int i = 0; i < 2; i++) {
            read.view(Long.class, number -> {
                throw new IllegalStateException("no");
            }).subscribe().with(results::add, results::add);
        }
        assertThat(results).hasSize(2).allMatch(IllegalStateException.class::isInstance);
    }

    private void view() {
        read.view(String.class, number -> number.map(value -> {
            made.incrementAndGet();
            return value + "!";
        })).subscribe().with(results::add, results::add);
    }

    private static final class Unbounded implements OperationBulkhead {

        @Override
        public <T> Uni<T> run(Supplier<Uni<T>> read) {
            return read.get();
        }
    }
}
