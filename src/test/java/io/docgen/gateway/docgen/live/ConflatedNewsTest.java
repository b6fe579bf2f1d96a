package io.docgen.gateway.docgen.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ConflatedNewsTest {

    private final AtomicReference<ConflatedNews<Integer, String>> news = new AtomicReference<>();
    private final List<Integer> applied = new ArrayList<>();
    private boolean more;

    /** The updates say from which state to which. */
    private AssertSubscriber<String> subscribe(long requested) {
        AssertSubscriber<String> client = AssertSubscriber.create(requested);
        Multi.createFrom().<String>emitter(emitter -> {
            ConflatedNews<Integer, String> made = new ConflatedNews<>(emitter, this::next);
            news.set(made);
            emitter.onRequest(more -> made.emit());
        }, BackPressureStrategy.IGNORE).subscribe().withSubscriber(client);
        return client;
    }

    private String next(News<Integer> latest, boolean isNew) {
        if (latest.state() < 0) {
            return null;
        }
        if (!isNew) {
            String rest = more ? "and more" : null;
            more = false;
            return rest;
        }
        more = true;
        String update = (applied.isEmpty() ? 0 : applied.get(applied.size() - 1)) + " to " + latest.state();
        applied.add(latest.state());
        return update;
    }

    private void add(int state, boolean done) {
        news.get().add(new News<>(state, null, Poll.first(), done));
    }

    @Test
    void areEmittedAtOnceToAClientThatTakesThem() {
        AssertSubscriber<String> client = subscribe(Long.MAX_VALUE);
        add(1, false);
        add(2, true);
        client.assertItems("0 to 1", "and more", "1 to 2", "and more").assertCompleted();
    }

    /** A thousand polls while the client does not read cost the memory of one, and no change is lost. */
    @Test
    void areReplacedWhileAClientTakesNothing() {
        AssertSubscriber<String> client = subscribe(0);
        for (int state = 1; state <= 1000; state++) {
            add(state, false);
        }
        assertThat(applied).isEmpty();
        client.request(3);
        client.assertItems("0 to 1000", "and more");
        add(1001, false);
        add(1002, true);
        client.assertItems("0 to 1000", "and more", "1000 to 1001").assertNotTerminated();
        client.request(1);
        client.assertItems("0 to 1000", "and more", "1000 to 1001", "1001 to 1002").assertNotTerminated();
        client.request(2);
        client.assertItems("0 to 1000", "and more", "1000 to 1001", "1001 to 1002", "and more").assertCompleted();
    }

    @Test
    void comeBeforeAFailure() {
        AssertSubscriber<String> client = subscribe(0);
        add(1, false);
        news.get().fail(new IllegalStateException("gone"));
        client.assertNotTerminated();
        client.request(3);
        client.assertItems("0 to 1", "and more").assertFailedWith(IllegalStateException.class, "gone");
    }

    @Test
    void endWithoutAnUpdateIfThereIsNone() {
        AssertSubscriber<String> client = subscribe(1);
        add(-1, true);
        client.assertHasNotReceivedAnyItem().assertCompleted();
    }
}
