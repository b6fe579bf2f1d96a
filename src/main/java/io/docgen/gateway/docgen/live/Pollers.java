package io.docgen.gateway.docgen.live;

import io.docgen.gateway.box.loader.KnownReads;
import io.docgen.gateway.operation.ClientRequest;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.support.ByteBudget;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The pollers of all callers, and the subscriptions to them. */
@Singleton
class Pollers {

    /** What is known of what is polled may take a fourth of the heap, and a fourth of that for one client. */
    private static final int HEAP_FRACTION = 4;
    private static final int CALLERS_AT_LIMIT = 4;

    private final PollingConfig config;
    private final Vertx vertx;
    private final ByteBudget memory;
    private final Map<String, Poller<?>> pollers = new ConcurrentHashMap<>();

    @Inject
    Pollers(PollingConfig config, Vertx vertx, MeterRegistry meters) {
        this(config, vertx, ByteBudget.ofHeap(HEAP_FRACTION, CALLERS_AT_LIMIT), meters);
    }

    Pollers(PollingConfig config, Vertx vertx, ByteBudget memory, MeterRegistry meters) {
        this.config = config;
        this.vertx = vertx;
        this.memory = memory;
        meters.gauge("graphql.subscriptions.state.bytes", memory, ByteBudget::held);
        meters.gaugeMapSize("graphql.subscriptions.pollers", List.of(), pollers);
    }

    /**
     * The updates of a job or batch, from its present state until it is done.
     *
     * @param caller the identity at Box. A poller is never shared with another one
     * @param updates makes the updates of one subscription
     */
    <S, E> Multi<E> watch(String caller, OperationContext operation, Watched<S> watched,
            Supplier<Updates<S, E>> updates) {
        return Multi.createFrom().emitter(emitter -> new Subscription<>(caller, operation, watched,
                updates.get(), emitter).start(), BackPressureStrategy.IGNORE); // it keeps to what is requested itself
    }

    /** Makes the pollers look now that have one of these items: ids of jobs, batches, files and folders. */
    void lookNow(Set<String> items) {
        pollers.values().forEach(poller -> poller.lookNow(items));
    }

    /** One subscription. */
    private final class Subscription<S, E> implements Poller.Subscriber<S> {

        private final String caller;
        private final OperationContext operation;
        private final Watched<S> watched;
        private final MultiEmitter<? super E> emitter;
        private final ConflatedNews<S, E> news;
        private final AtomicBoolean ended = new AtomicBoolean();
        private volatile @Nullable Poller<S> poller;

        Subscription(String caller, OperationContext operation, Watched<S> watched, Updates<S, E> updates,
                MultiEmitter<? super E> emitter) {
            this.caller = caller;
            this.operation = operation;
            this.watched = watched;
            this.emitter = emitter;
            this.news = new ConflatedNews<>(emitter, (taken, isNew) -> {
                operation.attach(KnownReads.class, taken.poll()); // the reads that belong to what is sent
                if (taken.delay() == null) {
                    operation.calls().recordResponse(); // which the poller got with the token of this caller
                }
                return updates.next(taken, isNew);
            });
        }

        void start() {
            emitter.onTermination(this::end);
            emitter.onRequest(more -> news.emit());
            Poller<S> joined;
            do {
                joined = poller(watched, caller, client().key());
                poller = joined;
            } while (!joined.join(this));
            if (ended.get()) { // before it had joined
                joined.leave(this);
            }
        }

        private void end() {
            if (!ended.getAndSet(true)) {
                Poller<S> joined = poller;
                if (joined != null) {
                    joined.leave(this);
                }
            }
        }

        @Override
        public ClientRequest client() {
            return operation.client();
        }

        @Override
        public void onNews(News<S> latest) {
            news.add(latest);
        }

        @Override
        public void onFailure(Throwable failure) {
            news.fail(failure);
        }
    }

    private static String key(String caller, Watched<?> watched) {
        return caller + ' ' + watched.name();
    }

    @SuppressWarnings("unchecked") // the name of what is watched implies the type of its state
    private <S> Poller<S> poller(Watched<S> watched, String caller, String client) {
        return (Poller<S>) pollers.computeIfAbsent(key(caller, watched), key -> newPoller(watched, caller, client));
    }

    private <S> Poller<S> newPoller(Watched<S> watched, String caller, String client) {
        return new Poller<>(watched, new PollingSchedule(config.interval(), config.maxInterval()),
                new PollerMemory(memory, client), vertx,
                () -> pollers.remove(key(caller, watched)));
    }
}
