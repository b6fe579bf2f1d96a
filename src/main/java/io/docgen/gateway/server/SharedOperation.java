package io.docgen.gateway.server;

import io.docgen.gateway.graphql.execution.OperationResult;
import io.docgen.gateway.operation.OperationContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** An operation that is executed, and the equal ones that wait for its result. */
final class SharedOperation {

    private static final Logger LOG = Logger.getLogger(SharedOperation.class);

    private final long startedNanos;
    private final OperationContext leader;
    private @Nullable List<Waiting> waiting = new ArrayList<>(0);

    SharedOperation(OperationContext leader, long startedNanos) {
        this.leader = leader;
        this.startedNanos = startedNanos;
    }

    /** An operation that has joined. */
    private record Waiting(OperationContext operation, Consumer<OperationResult> onResult, Runnable alone,
            @Nullable Context context) {
    }

    long startedNanos() {
        return startedNanos;
    }

    /** Returns false if the operation has ended. */
    synchronized boolean join(OperationContext operation, Consumer<OperationResult> onResult, Runnable alone) {
        return waiting != null && waiting.add(new Waiting(operation, onResult, alone, Vertx.currentContext()));
    }

    /** @param onResult that of the operation which is executed */
    void end(OperationResult result, Consumer<OperationResult> onResult) {
        List<Waiting> others = left();
        if (others.isEmpty()) {
            onResult.accept(result);
            return;
        }
        List<Runnable> given = others.stream().map(other -> leader.memory().retain()).toList();
        try {
            onResult.accept(result);
            result.json(); // others may be busy, and the result itself takes a multiple of it
        } finally {
            for (int i = 0; i < others.size(); i++) {
                Waiting other = others.get(i);
                Runnable over = given.get(i);
                onContextOf(other, () -> {
                    give(result, other); // which does not fail
                    over.run();
                });
            }
        }
    }

    /** Executes the operations that have joined on their own. From now on none can join. */
    void dissolve() {
        left().forEach(other -> onContextOf(other, () -> deliver(other.alone())));
    }

    private static void onContextOf(Waiting other, Runnable work) {
        if (other.context() == null || other.context() == Vertx.currentContext()) {
            work.run();
        } else {
            other.context().runOnContext(own -> work.run());
        }
    }

    private synchronized List<Waiting> left() {
        List<Waiting> others = waiting == null ? List.of() : waiting;
        waiting = null;
        return others;
    }

    private void give(OperationResult result, Waiting other) {
        deliver(leader.hasSecret() ? other.alone() : () -> {
            if (leader.calls().isAnswered()) {
                other.operation().calls().recordResponse();
            }
            other.onResult().accept(result);
        });
    }

    /** A failure of one does not keep the result from the others. */
    private static void deliver(Runnable delivery) {
        try {
            delivery.run();
        } catch (RuntimeException failure) {
            LOG.error("A shared result could not be delivered", failure);
        }
    }
}
