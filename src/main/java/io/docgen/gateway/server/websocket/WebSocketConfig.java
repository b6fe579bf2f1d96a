package io.docgen.gateway.server.websocket;

import io.docgen.gateway.graphql.limits.DocumentBounds;
import io.docgen.gateway.support.config.NumberConverters;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of WebSockets. */
@ConfigMapping(prefix = "graphql.websocket")
public interface WebSocketConfig {

    /**
     * Bytes of the largest message, all frames together; a larger one closes the connection with 1009. As much as the
     * body of a request without a mutation.
     */
    int MAX_MESSAGE_SIZE = DocumentBounds.MAX_QUERY_BODY;

    /**
     * After it the connection is closed with 4408. Clients send {@code connection_init} as soon as they are connected.
     */
    Duration INIT_TIMEOUT = Duration.ofSeconds(5);

    /**
     * Interval of pings. A client that sends nothing between two of them, not even a pong, is disconnected. Proxies
     * close connections on which nothing was sent for 30 to 60 seconds.
     */
    Duration PING_INTERVAL = Duration.ofSeconds(20);

    /** Largest number of open WebSockets. A further one is closed with 1013. */
    @WithDefault("1000")
    @WithConverter(NumberConverters.Positive.class)
    int maxConnections();

    /**
     * Largest number of WebSockets of one client: by the subject of the token with OIDC, else by the token of
     * {@code connection_init} or of the handshake, else by address.
     */
    @WithDefault("100")
    @WithConverter(NumberConverters.Positive.class)
    int maxConnectionsPerClient();

    /** Largest number of concurrent operations of a connection. A further one is answered with {@code OVERLOADED}. */
    @WithDefault("50")
    @WithConverter(NumberConverters.Positive.class)
    int maxOperations();

    /** Largest number of frames per second, averaged over some seconds. More close the connection with 1008. */
    @WithDefault("100")
    @WithConverter(NumberConverters.Positive.class)
    int maxFramesPerSecond();
}
