package io.docgen.gateway.server.connection;

import static io.docgen.gateway.testsupport.Gateway.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.testsupport.CapturedLog;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http2.DefaultHttp2FrameWriter;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2CodecUtil;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2Settings;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A client of HTTP/2 that resets requests in the same packet in which it sends them. */
@QuarkusTest
class ResetStreamsTest {

    private static final int CONNECTIONS = 20;
    private static final int LAST_STREAM = 99; // Netty closes connections with 200 resets

    @TestHTTPResource("/graphql")
    URI graphql;

    @Test
    void areNoUncaughtFailures() throws IOException {
        byte[] requests = requests();
        try (CapturedLog log = new CapturedLog("")) {
            for (int i = 0; i < CONNECTIONS; i++) {
                try (Socket socket = new Socket(graphql.getHost(), graphql.getPort())) {
                    OutputStream out = socket.getOutputStream();
                    out.write(requests);
                    out.flush();
                    // the answers of those that were not reset
                    assertThat(socket.getInputStream().readNBytes(1000)).hasSize(1000);
                }
            }
            as("alice").body(Map.of("query", "{ __typename }")).post("/graphql").then().statusCode(200);
            assertThat(log.records()).noneMatch(record -> record.contains("Uncaught"));
        }
    }

    /** Each second one is reset: after the answer to the one before it is taken for pipelined, and waits. */
    @SuppressWarnings("FutureReturnValueIgnored") // the channel is a buffer
    private byte[] requests() throws IOException {
        EmbeddedChannel channel = new EmbeddedChannel(new ChannelInboundHandlerAdapter());
        ChannelHandlerContext ctx = channel.pipeline().firstContext();
        DefaultHttp2FrameWriter frames = new DefaultHttp2FrameWriter();
        channel.writeOutbound(Http2CodecUtil.connectionPrefaceBuf());
        frames.writeSettings(ctx, new Http2Settings(), ctx.newPromise());
        for (int stream = 1; stream <= LAST_STREAM; stream += 2) {
            boolean reset = stream % 4 == 3;
            frames.writeHeaders(ctx, stream, head(reset ? "POST" : "GET"), 0, !reset, ctx.newPromise());
            if (reset) {
                frames.writeRstStream(ctx, stream, Http2Error.CANCEL.code(), ctx.newPromise());
            }
        }
        channel.flushOutbound();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (ByteBuf frame = channel.readOutbound(); frame != null; frame = channel.readOutbound()) {
            all.write(ByteBufUtil.getBytes(frame));
            frame.release();
        }
        return all.toByteArray();
    }

    private Http2Headers head(String method) {
        return new DefaultHttp2Headers().method(method).scheme("http").authority(graphql.getAuthority())
                .path("/graphql?query=%7B__typename%7D").add("authorization", "Bearer alice")
                .add("accept", "application/json");
    }
}
