package io.docgen.gateway.server.http;

import io.docgen.gateway.graphql.execution.OperationResult;
import io.docgen.gateway.server.ResultStream;
import io.docgen.gateway.server.auth.ClientKey;
import io.docgen.gateway.server.connection.BodyReader;
import io.docgen.gateway.server.load.UnsentResponses;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/** The response to one operation with several results. */
final class StreamResponse implements ResultStream {

    /** Proxies take a connection without traffic for dead, some after 15 s. */
    static final long HEARTBEAT_MS = 10_000;

    /** A client that has read nothing for as many heartbeats is gone, or does not mean to read. */
    private static final int MAX_UNREAD_HEARTBEATS = 3;

    private final RoutingContext ctx;
    private final StreamFormat format;
    private final HttpServerResponse response;
    private final Vertx vertx;
    private final Context context;
    private final Set<StreamResponse> open;
    private final UnsentResponses unsent;
    private final long heartbeatMillis;
    private Runnable cancel = () -> {};
    private long heartbeat;
    private int unread;
    private boolean begun;
    private boolean closed;

    /** @param open has it from its beginning to its end */
    StreamResponse(RoutingContext ctx, StreamFormat format, Set<StreamResponse> open, UnsentResponses unsent,
            long heartbeatMillis) {
        this.ctx = ctx;
        this.response = ctx.response();
        this.vertx = ctx.vertx();
        this.context = vertx.getOrCreateContext();
        this.format = format;
        this.open = open;
        this.unsent = unsent;
        this.heartbeatMillis = heartbeatMillis;
    }

    /** The only result of an operation that is no subscription, or that was not executed. */
    void result(OperationResult result) {
        context.runOnContext(then -> {
            begin();
            send(result);
            end();
        });
    }

    @Override
    public void started(Runnable cancellation) {
        context.runOnContext(then -> {
            cancel = cancellation;
            begin();
            if (closed) {
                cancellation.run();
            }
        });
    }

    @Override
    public Uni<Void> next(OperationResult result) {
        return Uni.createFrom().emitter(taken -> context.runOnContext(then -> {
            if (closed) {
                return; // and cancelled
            }
            send(result);
            if (response.writeQueueFull()) {
                response.drainHandler(drained -> taken.complete(null));
            } else {
                taken.complete(null);
            }
        }));
    }

    @Override
    public void completed() {
        context.runOnContext(then -> end());
    }

    @Override
    public void failed(OperationResult errors) {
        context.runOnContext(then -> {
            if (!closed) {
                response.write(format.failure(errors.errorsAsJson()));
                end();
            }
        });
    }

    /** Ends the response without its last part, so that the client connects again. */
    void interrupt() {
        context.runOnContext(then -> {
            if (!closed) {
                closed();
                response.end();
            }
        });
    }

    private void begin() {
        if (begun || closed) {
            return;
        }
        begun = true;
        BodyReader.release(ctx);
        ctx.addEndHandler(gone -> closed()); // ended or closed, also if it is so already
        if (response.closed()) {
            closed();
            return;
        }
        response.setChunked(true)
                .putHeader("content-type", format.contentType())
                .putHeader("cache-control", "no-store")
                .putHeader("x-content-type-options", "nosniff")
                .putHeader("x-accel-buffering", "no")
                .write(format.start());
        open.add(this);
        heartbeat = vertx.setPeriodic(heartbeatMillis, due -> beat());
    }

    private void beat() {
        if (!response.writeQueueFull()) {
            unread = 0;
            response.write(format.heartbeat());
        } else if (++unread >= MAX_UNREAD_HEARTBEATS) {
            closed();
            UnsentResponses.abort(ctx.request());
        }
    }

    private void send(OperationResult result) {
        if (!closed) {
            Buffer event = Buffer.buffer(format.result(result.json().toString()));
            unsent.send(ClientKey.of(ctx), event.length(), () -> response.write(event),
                    () -> UnsentResponses.abort(ctx.request()));
        }
    }

    private void end() {
        if (!closed) {
            closed();
            response.end(format.end());
        }
    }

    private void closed() {
        if (!closed) {
            closed = true;
            vertx.cancelTimer(heartbeat);
            cancel.run();
            open.remove(this);
        }
    }
}
