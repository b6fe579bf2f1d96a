package io.docgen.gateway.server.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
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
 * Limits of one connection that Vert.x lacks: slow request heads, and pipelined requests that arrive faster than
 * responses (Vert.x buffers all of them). It sees only bytes; {@link RequestGate} reports where requests begin and end.
 * Bytes are counted after TLS, whose records have a length of their own: a body in single bytes takes thirty times its
 * length on the wire. Runs on the event loop of the connection.
 */
final class ConnectionWatch extends ChannelInboundHandlerAdapter {

    /** Bytes that may arrive ahead while a request is being answered, about two reads. */
    private static final int MAX_AHEAD = 64 * 1024;

    private static final AttributeKey<Object> KEY = AttributeKey.valueOf(ConnectionWatch.class.getName());
    /** A request so soon after a response was sent before it: no round trip is faster. */
    private static final long PIPELINED_NANOS = 50_000;

    private static final int CHECKS_PER_TIMEOUT = 4;

    /** By server port. Other servers of this process, such as the sandbox, are not limited. */
    private static final Map<Integer, Long> HEAD_TIMEOUTS = new ConcurrentHashMap<>();

    @SuppressWarnings("NullAway.Init") // set when this is added to the channel
    private Channel channel;
    private final Counter counter = new Counter();
    private boolean counting;
    private @Nullable ScheduledFuture<?> looking;
    private long idleSince = System.nanoTime();
    private int answering; // may exceed one over HTTP/2
    private boolean distrusted;
    private long came;
    private long expected;

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

    /**
     * Records the head of a request.
     *
     * @param bytes the length of its body; negative if unknown, in which case {@link #received} follows
     */
    void began(long bytes) {
        look(); // if the port was unknown when the connection was accepted
        count();
        answering++;
        came = 0;
        expected = bytes < 0 ? Long.MAX_VALUE : bytes + MAX_AHEAD;
    }

    /** From the first request on, when the handlers of the connection are known. */
    private void count() {
        if (!counting) {
            counting = true;
            ChannelHandlerContext tls = channel.pipeline().context(SslHandler.class);
            if (tls == null) {
                channel.pipeline().addFirst(counter);
            } else {
                channel.pipeline().addAfter(tls.name(), null, counter);
            }
        }
    }

    /** Whether the current request arrived before the previous response was written. */
    boolean isPipelined() {
        return System.nanoTime() - idleSince < PIPELINED_NANOS;
    }

    /** Records the end of the request. Further bytes are ahead of its response. */
    void received() {
        expected = Math.min(expected, came + MAX_AHEAD);
    }

    /** Records the end of the response. */
    void ended() {
        answering--;
        idleSince = System.nanoTime();
        if (came > expected) {
            channel.config().setAutoRead(true);
        }
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
        if (counting) {
            channel.pipeline().remove(counter);
        }
    }

    /** Counts what comes while a request is being answered, and stops reading when it is too much. */
    private final class Counter extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
            if (answering > 0 && message instanceof ByteBuf bytes) {
                came += bytes.readableBytes();
                if (came > expected) {
                    channel.config().setAutoRead(false);
                }
            }
            super.channelRead(ctx, message);
        }
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
