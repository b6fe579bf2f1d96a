package io.docgen.gateway.transport.connection;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Has a {@link ConnectionWatch} on every connection from its first byte on: Vert.x tells of a connection only when a request
 * has come, and so not of a client that never sends a whole one. Netty finds this through {@code META-INF/services} where
 * {@link #install} has been called before its first use; elsewhere, as in tests, watches begin with the first request.
 */
@RegisterForReflection
public final class ConnectionWatchExtension extends ChannelInitializerExtension {

    /** To be called before anything else, by the program's main method. */
    public static void install() {
        System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    }

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        ConnectionWatch.of(channel);
    }
}
