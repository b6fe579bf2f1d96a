package io.docgen.gateway.docgen.live;

import io.docgen.gateway.box.loader.KnownReads;
import io.docgen.gateway.operation.ClientRequest;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.operation.WaitAdmission;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks Box for one job or batch of one caller, for all who subscribe to it, from the first until the last leaves or it
 * is done. Thread-safe.
 */
final class Poller<S> {

    private static final long NONE = -1;

    private final Watched<S> watched;
    private final PollingSchedule schedule;
    private final PollerMemory memory;
    private final Vertx vertx;
    private final Runnable onEnd;
    private final Set<Subscriber<S>> subscribers = new LinkedHashSet<>();
    private @Nullable News<S> news;
    private Poll poll = Poll.first();
    private long timer = NONE;
    private boolean ended;

    /** Receives news, one after the other. */
    interface Subscriber<S> {

        /** The request of the subscription, whose credentials are used. */
        ClientRequest client();

        void onNews(News<S> news);

        void onFailure(Throwable failure);
    }

    /** @param onEnd runs once, when it polls no more */
    Poller(Watched<S> watched, PollingSchedule schedule, PollerMemory memory, Vertx vertx, Runnable onEnd) {
        this.watched = watched;
        this.schedule = schedule;
        this.memory = memory;
        this.vertx = vertx;
        this.onEnd = onEnd;
    }

    /** Adds a subscriber, which gets what is known at once. Returns false if the poller has ended. */
    synchronized boolean join(Subscriber<S> subscriber) {
        if (ended) {
            return false;
        }
        boolean first = subscribers.isEmpty();
        subscribers.add(subscriber);
        if (news != null) {
            subscriber.onNews(news);
        }
        if (first) {
            poll();
        }
        return true;
    }

    synchronized void leave(Subscriber<S> subscriber) {
        if (subscribers.remove(subscriber) && subscribers.isEmpty()) {
            end();
        }
    }

    /** Asks Box now if it waits for the next time and has one of these items. */
    synchronized void lookNow(Set<String> items) {
        News<S> known = news;
        S state = known == null || known.delay() != null ? null : known.state();
        if (state != null && timer != NONE && watched.items(state).anyMatch(items::contains)
                && vertx.cancelTimer(timer)) {
            timer = NONE;
            schedule.afterChange(); // the event may be there before the job has changed
            poll();
        }
    }

    private void poll() {
        Poll current = poll.next();
        poll = current;
        PollBytes read = new PollBytes();
        OperationContext polling = new OperationContext(subscribers.iterator().next().client(),
                WaitAdmission.UNLIMITED, read);
        polling.attach(KnownReads.class, current);
        OperationContext operation = polling.forEvent(current);
        Uni.createFrom().deferred(() -> watched.read(operation)).subscribe().with(
                state -> succeeded(state, current, read.get()),
                this::failed);
    }

    private synchronized void succeeded(S read, Poll current, long bytes) {
        if (ended) {
            return;
        }
        News<S> before = news;
        S last = before == null ? null : before.state();
        S state = last == null ? read : watched.after(last, read);
        boolean changed = last == null || watched.isChanged(last, state);
        boolean done = watched.isDone(state);
        DocgenDelay delay = watched.delay(state);
        if (!memory.tryReserve(Math.max(bytes, watched.bytes(state)) + current.bytes(),
                subscribers.stream().map(subscriber -> subscriber.client().key()))) {
            fail(new GatewayException(ErrorCode.OVERLOADED,
                    "You follow too many documents at once. End other subscriptions and waits first."));
            return;
        }
        News<S> now = new News<>(state, delay, current, done);
        news = now;
        if (changed || before == null || !Objects.equals(before.delay(), delay)) {
            publish(now);
        }
        if (done) {
            end();
        } else if (delay != null) {
            again(schedule.afterFailure(delay));
        } else {
            again(watched.intervals() * (changed ? schedule.afterChange() : schedule.afterNoChange()));
        }
    }

    private synchronized void failed(Throwable failure) {
        if (ended) {
            return;
        }
        DocgenDelay delay = DocgenDelay.of(failure);
        if (delay == null) {
            fail(failure);
            return;
        }
        News<S> before = news;
        if (before == null || !Objects.equals(before.delay(), delay)) {
            News<S> late = before == null ? new News<>(null, delay, poll, false) : before.delayed(delay);
            news = late;
            publish(late);
        }
        again(schedule.afterFailure(delay));
    }

    private void fail(Throwable failure) {
        List.copyOf(subscribers).forEach(subscriber -> subscriber.onFailure(failure));
        end();
    }

    private void publish(News<S> latest) {
        List.copyOf(subscribers).forEach(subscriber -> subscriber.onNews(latest));
    }

    private void again(long millis) {
        if (!ended) {
            timer = vertx.setTimer(Math.max(1, millis), due -> due());
        }
    }

    private synchronized void due() {
        timer = NONE;
        if (!ended) {
            poll();
        }
    }

    private void end() {
        if (!ended) {
            ended = true;
            if (timer != NONE) {
                vertx.cancelTimer(timer);
            }
            memory.release();
            onEnd.run();
        }
    }
}
