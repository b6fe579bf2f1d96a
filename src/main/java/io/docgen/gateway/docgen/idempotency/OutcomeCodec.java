package io.docgen.gateway.docgen.idempotency;

import io.docgen.gateway.box.id.BoxId;

/**
 * How the result of a request is written for other replicas. Names and data are not: an equal request has them.
 *
 * @param <T> the result
 */
public interface OutcomeCodec<T> {

    /** The id of what was requested. */
    OutcomeCodec<String> ID = new OutcomeCodec<>() {

        @Override
        public String encode(String id) {
            return id;
        }

        @Override
        public String decode(String text) {
            return BoxId.requireOpaque("result", text);
        }
    };

    /** Writes a result without names and data. */
    String encode(T result);

    /** The result of an equal request that {@link #encode} has written. */
    T decode(String text);
}
