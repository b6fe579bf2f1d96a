package io.docgen.gateway.server.connection;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A port scan is not worth a stack trace. */
class ConnectionWatchTest {

    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final ConnectionWatch watch = ConnectionWatch.of(channel);

    @Test
    void logsNoResetWithoutARequest() {
        channel.pipeline().fireExceptionCaught(new IOException("Connection reset"));
        channel.checkException();
        watch.began();
        channel.pipeline().fireExceptionCaught(new IOException("Connection reset"));
        assertThatThrownBy(channel::checkException).isInstanceOf(IOException.class);
    }
}
