package io.docgen.gateway.server.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Pipelined requests: beyond about two reads they wait in the network. */
class ConnectionWatchTest {

    private static final int MUCH = 100_000;

    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final ConnectionWatch watch = ConnectionWatch.of(channel);

    @Test
    void stopsReadingWhileARequestIsAnswered() {
        watch.began(0);
        come(MUCH);
        assertThat(channel.config().isAutoRead()).isFalse();
        watch.ended();
        assertThat(channel.config().isAutoRead()).isTrue();
    }

    @Test
    void readsTheWholeOfABody() {
        watch.began(10 * MUCH);
        come(10 * MUCH);
        assertThat(channel.config().isAutoRead()).isTrue();
        come(MUCH);
        assertThat(channel.config().isAutoRead()).isFalse();
    }

    @Test
    void readsABodyOfUnknownLength() {
        watch.began(-1);
        come(10 * MUCH);
        assertThat(channel.config().isAutoRead()).isTrue();
        watch.received();
        come(MUCH);
        assertThat(channel.config().isAutoRead()).isFalse();
    }

    @Test
    void readsBetweenRequests() {
        for (int i = 0; i < 10; i++) {
            come(MUCH);
            watch.began(0);
            watch.ended();
        }
        assertThat(channel.config().isAutoRead()).isTrue();
    }

    @Test
    void logsNoResetWithoutARequest() {
        channel.pipeline().fireExceptionCaught(new IOException("Connection reset"));
        channel.checkException();
        watch.began(0);
        channel.pipeline().fireExceptionCaught(new IOException("Connection reset"));
        assertThatThrownBy(channel::checkException).isInstanceOf(IOException.class);
    }

    private void come(int bytes) {
        channel.writeInbound(Unpooled.wrappedBuffer(new byte[bytes]));
        channel.releaseInbound();
    }
}
