package io.docgen.gateway.operation;

import io.docgen.gateway.support.error.GatewayException;
import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;

/**
 * The value of the scalar {@code Upload}: a file that comes with the request of an operation, while it arrives. Nobody
 * has all of it: what is not taken waits at the client. Used on the event loop of its request, see {@link #run}.
 */
@CustomScalar("Upload")
public abstract class UploadedFile implements CustomStringScalar {

    private final String name;

    /** @param name as the client calls it; SmallRye GraphQL requires this constructor */
    protected UploadedFile(String name) {
        this.name = name;
    }

    /** Takes the content. Nothing is called after the end or a failure. */
    public interface Receiver {

        /** A part of the content. Further ones follow unless the file is {@linkplain #pause paused}. */
        void onChunk(Buffer chunk);

        /** The content was whole, and the request has nothing else. */
        void onEnd();

        /**
         * The content will not be whole.
         *
         * @param again whether the same file may come whole next time
         */
        void onFailure(GatewayException reason, boolean again);
    }

    /** The name of the file, as the client calls it. */
    public String name() {
        return name;
    }

    /** The first bytes, fewer if the file has no more. They stay a part of the content. Fails if they do not come. */
    public abstract Uni<byte[]> head(int length);

    /**
     * Sends the content, once.
     *
     * @throws GatewayException {@code BAD_USER_INPUT} if another field of the operation has taken it
     */
    public abstract void send(Receiver receiver);

    /** Stops the client, by the flow control of its connection. */
    public abstract void pause();

    /** Lets it go on. */
    public abstract void resume();

    /** What is left of the time for the whole upload; negative if it is over. */
    public abstract Duration timeLeft();

    /** Runs a task on the event loop of the request. */
    public abstract void run(Runnable task);

    /** An output never has this type. */
    @Override
    public String stringValueForSerialization() {
        return name;
    }
}
