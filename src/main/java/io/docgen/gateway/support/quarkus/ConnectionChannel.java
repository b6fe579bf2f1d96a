package io.docgen.gateway.support.quarkus;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * The Netty channel of a connection.
 *
 * <p>Why: Vert.x 4 has no API to limit slow request heads and pipelined requests, to stop reading from the connection
 * of a WebSocket, to keep a connection that waits, or to observe a close beside the one handler that Quarkus sets. It
 * can go when Vert.x has them. {@code HttpConnectionsTest} fails if the class is moved.
 */
public final class ConnectionChannel {

    private ConnectionChannel() {
    }

    /** The channel, on whose event loop it must be used. */
    public static Channel of(HttpConnection connection) {
        return ((ConnectionBase) connection).channel();
    }

    /** Starts the idle timeout of a connection again, as bytes on it would. On its event loop. */
    public static void touch(HttpConnection connection) {
        IdleStateHandler idle = of(connection).pipeline().get(IdleStateHandler.class);
        if (idle != null) {
            idle.resetReadTimeout();
        }
    }

    /**
     * Closes a connection at once, with what its client has not read. Any thread. Vert.x' own handler would first wait
     * until all of that is sent, so the close begins where only the socket is left.
     */
    public static void abort(HttpConnection connection) {
        Channel channel = of(connection);
        if (channel.eventLoop().inEventLoop()) {
            close(channel); // now: the memory is needed
        } else {
            channel.eventLoop().execute(() -> close(channel));
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // nothing is left to do, however the close ends
    private static void close(Channel channel) {
        ChannelHandlerContext socket = channel.pipeline().firstContext();
        if (socket != null) { // or the connection has ended meanwhile
            socket.close();
        }
    }
}
