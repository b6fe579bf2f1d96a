package io.docgen.gateway.server.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Gives Vert.x one request of a connection at a time. Vert.x has a queue of its own, but when a connection closes whose
 * queue is not empty, Vert.x fails within its own code: it logs a stack trace for each such client, and the operation
 * in flight does not learn that its client is gone. While much waits here, nothing is read from the connection.
 */
final class PipelinedRequests extends ChannelDuplexHandler {

    /** Heads and parts of bodies of at most 8 KB that may wait, beyond those of one read. */
    private static final int MAX_WAITING = 16;

    private final Deque<Object> waiting = new ArrayDeque<>();
    private int requests; // of those that wait
    private boolean answering = true;
    private boolean interim;
    private boolean full;

    private PipelinedRequests() {
    }

    /** Call it while the first request of an HTTP/1 connection is handled. Nothing is done for HTTP/2. */
    static void queueAt(Channel channel) {
        ChannelHandlerContext encoder = channel.pipeline().context(HttpResponseEncoder.class);
        if (encoder != null) {
            channel.pipeline().addAfter(encoder.name(), null, new PipelinedRequests());
        }
    }

    /** Call it when the connection became a WebSocket. */
    static void leave(Channel channel) {
        if (channel.pipeline().get(PipelinedRequests.class) != null) {
            channel.pipeline().remove(PipelinedRequests.class);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (!waiting.isEmpty() && message instanceof HttpObject || answering && message instanceof HttpRequest) {
            waiting.add(message);
            requests += message instanceof HttpRequest ? 1 : 0;
            if (waiting.size() > MAX_WAITING) {
                full = true;
                ctx.channel().config().setAutoRead(false);
            }
        } else {
            answering |= message instanceof HttpRequest;
            ctx.fireChannelRead(message);
        }
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof HttpResponse head) {
            interim = head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        }
        super.write(ctx, message, promise);
        if (message instanceof LastHttpContent && !interim) {
            // Vert.x ends the request after this call. A turn of its own lets other connections have theirs.
            ctx.executor().execute(() -> next(ctx));
        }
    }

    private void next(ChannelHandlerContext ctx) {
        answering = false;
        // Before Vert.x sees a body, which it may pause. If one request waits, the rest of its body may be missing.
        if (full && (requests <= 1 || waiting.size() <= MAX_WAITING)) {
            full = false;
            ctx.channel().config().setAutoRead(true);
        }
        boolean given = false;
        while (!waiting.isEmpty() && !(answering && waiting.peek() instanceof HttpRequest)) {
            Object message = waiting.remove();
            if (message instanceof HttpRequest) {
                requests--;
                answering = true;
            }
            ctx.fireChannelRead(message);
            given = true;
        }
        if (given) {
            ctx.fireChannelReadComplete(); // Vert.x flushes the response only then
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        discard();
        ctx.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        discard();
    }

    private void discard() {
        waiting.forEach(ReferenceCountUtil::release);
        waiting.clear();
    }
}
