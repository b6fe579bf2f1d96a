package io.docgen.gateway.transport.websocket;

import io.docgen.gateway.config.DurationConverters;
import io.docgen.gateway.config.NumberConverters;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The limits of connections that speak {@code graphql-transport-ws}. */
@ConfigMapping(prefix = "graphql.websocket")
public interface WebSocketConfig {

    /** The most WebSockets that are open at once. A further one is closed with 1013. */
    @WithDefault("1000")
    @WithConverter(NumberConverters.Positive.class)
    int maxConnections();

    /** The most WebSockets of one caller, by the token of {@code connection_init} or of the upgrade, else by address. */
    @WithDefault("100")
    @WithConverter(NumberConverters.Positive.class)
    int maxConnectionsPerCaller();

    /** The most operations of one connection that run at once. A further one is answered with {@code OVERLOADED}. */
    @WithDefault("50")
    @WithConverter(NumberConverters.Positive.class)
    int maxOperations();

    /** The longest message, all of its frames together; a longer one closes the connection with 1009. */
    @WithDefault("256K")
    MemorySize maxMessageSize();

    /** The most frames that a client may send in a second, on average of a few; more close the connection with 1008. */
    @WithDefault("100")
    @WithConverter(NumberConverters.Positive.class)
    int maxFramesPerSecond();

    /** Time for {@code connection_init}; then the connection is closed with 4408. */
    @WithDefault("5s")
    @WithConverter(DurationConverters.Positive.class)
    Duration initTimeout();

    /** Time between pings. A client that sends nothing, not even a pong, between two of them is disconnected. */
    @WithDefault("20s")
    @WithConverter(DurationConverters.Positive.class)
    Duration pingInterval();
}
