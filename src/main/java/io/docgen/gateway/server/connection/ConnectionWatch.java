package io.docgen.gateway.server.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.ScheduledFuture;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Limits of one connection that Vert.x lacks: slow request heads, and {@link PipelinedRequests}. {@link RequestGate}
 * reports where requests begin and end. Runs on the event loop of the connection.
 */
final class ConnectionWatch extends ChannelInboundHandlerAdapter {

    private static final AttributeKey<Object> KEY = AttributeKey.valueOf(ConnectionWatch.class.getName());
    /** A request so soon after a response was sent before it: no round trip is faster. */
    private static final long PIPELINED_NANOS = 50_000;

    private static final int CHECKS_PER_TIMEOUT = 4;

    /** By server port. Other servers of this process, such as the sandbox, are not limited. */
    private static final Map<Integer, Long> HEAD_TIMEOUTS = new ConcurrentHashMap<>();

    @SuppressWarnings("NullAway.Init") // set when this is added to the channel
    private Channel channel;
    private boolean queueing;
    private @Nullable ScheduledFuture<?> looking;
    private long idleSince = System.nanoTime();
    private int answering; // may exceed one over HTTP/2
    private boolean distrusted;

    /**
     * The watch of a channel. It exists from the start with {@link ConnectionWatchExtension}, else from the first
     * request.
     */
    static ConnectionWatch of(Channel channel) {
        // After a live reload in dev mode it is of a class loader that is gone.
        if (channel.attr(KEY).get() instanceof ConnectionWatch watch) {
            return watch;
        }
        ConnectionWatch watch = new ConnectionWatch();
        channel.attr(KEY).set(watch);
        channel.pipeline().addFirst(watch);
        return watch;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        channel = ctx.channel();
    }

    /** Closes connections to a port on which no request head arrives in time. */
    static void expectHeads(int port, Duration within) {
        HEAD_TIMEOUTS.put(port, within.toMillis());
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) throws Exception {
        look();
        super.channelActive(ctx);
    }

    private void look() {
        Long millis = channel.localAddress() instanceof InetSocketAddress local
                ? HEAD_TIMEOUTS.get(local.getPort())
                : null;
        if (millis != null && looking == null) {
            long every = Math.max(1, millis / CHECKS_PER_TIMEOUT);
            looking = channel.eventLoop().scheduleWithFixedDelay(() -> closeIfIdleFor(millis), every, every,
                    TimeUnit.MILLISECONDS);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // nothing is left to do, however the close ends
    private void closeIfIdleFor(long millis) {
        if (answering == 0 && System.nanoTime() - idleSince > TimeUnit.MILLISECONDS.toNanos(millis)) {
            channel.close();
        }
    }

    /** Records the head of a request. */
    void began() {
        look(); // if the port was unknown when the connection was accepted
        if (!queueing) { // from the first request on, when the handlers of the connection are known
            queueing = true;
            PipelinedRequests.queueAt(channel);
        }
        answering++;
    }

    /** Whether the current request arrived before the previous response was written. */
    boolean isPipelined() {
        return System.nanoTime() - idleSince < PIPELINED_NANOS;
    }

    /** Records the end of the response. */
    void ended() {
        answering--;
        idleSince = System.nanoTime();
    }

    /** From now on no bytes of this connection are read as a request. */
    void distrust() {
        distrusted = true;
    }

    boolean isDistrusted() {
        return distrusted;
    }

    /** Removes the limits, because the connection was upgraded. */
    void leave() {
        stopLooking();
        channel.pipeline().remove(this);
        PipelinedRequests.leave(channel);
    }

    /**
     * A reset by a client that has no request in flight is not worth a log entry: Netty would log a stack trace for
     * every port scan. Vert.x handles the others.
     */
    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable failure) throws Exception {
        if (answering > 0 || !(failure instanceof IOException)) {
            super.exceptionCaught(ctx, failure);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) throws Exception {
        stopLooking();
        super.channelInactive(ctx);
    }

    private void stopLooking() {
        if (looking != null) {
            looking.cancel(false);
        }
    }
}
