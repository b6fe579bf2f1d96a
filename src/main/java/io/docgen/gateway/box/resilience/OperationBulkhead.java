package io.docgen.gateway.box.resilience;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Bounds how many reads of one GraphQL operation run at once. Further ones wait in order. */
@FunctionalInterface
public interface OperationBulkhead {

    /** Runs the read when there is a permit, which it holds until it ends. */
    <T> Uni<T> run(Supplier<Uni<T>> read);
}
