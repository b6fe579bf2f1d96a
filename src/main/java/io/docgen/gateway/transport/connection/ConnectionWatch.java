package io.docgen.gateway.transport.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Watches one connection for what Vert.x does not: a head that comes too slowly, and requests that come faster
 * than answers (Vert.x keeps them all). It sees bytes alone; where requests begin and end it is told by {@link RequestGate}.
 * All of it runs on the connection's event loop.
 */
final class ConnectionWatch extends ChannelInboundHandlerAdapter {

    /** Bytes that may come ahead while a request is being answered, a read or two. */
    private static final int MAX_AHEAD = 64 * 1024;

    private static final AttributeKey<ConnectionWatch> KEY = AttributeKey.valueOf(ConnectionWatch.class.getName());
    /** No client, however near, has sent another one so soon after an answer. */
    private static final long PIPELINED_NANOS = 50_000;

    private static final int LOOKS_PER_TIMEOUT = 4;

    /** By the port of the server: others in this program, such as the sandbox, are not watched. */
    private static final Map<Integer, Long> HEAD_TIMEOUTS = new ConcurrentHashMap<>();

    private Channel channel;
    private ScheduledFuture<?> looking;
    private long idleSince = System.nanoTime();
    private int answering; // more than one over HTTP/2
    private boolean distrusted;
    private long came;
    private long expected;

    /** That of a channel; it is there from the start if {@link ConnectionWatchExtension} is, else from the first request on. */
    static ConnectionWatch of(Channel channel) {
        ConnectionWatch watch = channel.attr(KEY).get();
        if (watch == null) {
            watch = new ConnectionWatch();
            channel.attr(KEY).set(watch);
            channel.pipeline().addFirst(watch);
        }
        return watch;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        channel = ctx.channel();
    }

    /** From now on connections to a port are closed where no head of a request comes for so long. */
    static void expectHeads(int port, Duration within) {
        HEAD_TIMEOUTS.put(port, within.toMillis());
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) throws Exception {
        look();
        super.channelActive(ctx);
    }

    private void look() {
        Long millis = channel.localAddress() instanceof InetSocketAddress local ? HEAD_TIMEOUTS.get(local.getPort()) : null;
        if (millis != null && looking == null) {
            long every = Math.max(1, millis / LOOKS_PER_TIMEOUT);
            looking = channel.eventLoop().scheduleWithFixedDelay(() -> {
                if (answering == 0 && System.nanoTime() - idleSince > TimeUnit.MILLISECONDS.toNanos(millis)) {
                    channel.close();
                }
            }, every, every, TimeUnit.MILLISECONDS);
        }
    }

    /**
     * The head of a request has come.
     *
     * @param bytes of its body; negative if it does not say how many, and {@link #received} will
     */
    void began(long bytes) {
        look(); // if the port was not known when the connection was accepted
        answering++;
        came = 0;
        expected = bytes < 0 ? Long.MAX_VALUE : bytes + MAX_AHEAD;
    }

    /** Whether the request that has begun had come before the answer to the one before it was written. */
    boolean isPipelined() {
        return System.nanoTime() - idleSince < PIPELINED_NANOS;
    }

    /** The whole of the request has come: what comes from now on is ahead of its answer. */
    void received() {
        expected = Math.min(expected, came + MAX_AHEAD);
    }

    /** The request has been answered. */
    void ended() {
        answering--;
        idleSince = System.nanoTime();
        if (came > expected) {
            channel.config().setAutoRead(true);
        }
    }

    /** Nothing that comes over this connection is to be taken for a request any more. */
    void distrust() {
        distrusted = true;
    }

    boolean isDistrusted() {
        return distrusted;
    }

    /** The connection is no longer one of HTTP requests. */
    void leave() {
        stopLooking();
        channel.pipeline().remove(this);
    }

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
