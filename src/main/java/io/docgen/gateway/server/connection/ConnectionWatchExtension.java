package io.docgen.gateway.server.connection;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Adds a {@link ConnectionWatch} to every connection from its first byte on. Vert.x reports a connection only with its
 * first request, and so not a client that never sends a whole one. Netty loads this class through
 * {@code META-INF/services} if {@link #install} was called before its first use. Elsewhere, as in tests, a watch starts
 * with the first request.
 */
@RegisterForReflection
public final class ConnectionWatchExtension extends ChannelInitializerExtension {

    /** Call it first in the main method. */
    public static void install() {
        System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    }

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        ConnectionWatch.of(channel);
    }
}
