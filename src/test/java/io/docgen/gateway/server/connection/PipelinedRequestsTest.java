package io.docgen.gateway.server.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a server behind the queue sees, with the codec of Netty before it. */
class PipelinedRequestsTest {

    private static final String POST = "POST /%s HTTP/1.1\r\nContent-Length: 4\r\n\r\nbody";

    private final EmbeddedChannel channel = new EmbeddedChannel(new HttpRequestDecoder(), new HttpResponseEncoder());
    private final List<String> seen = new ArrayList<>();

    @AfterEach
    void release() {
        channel.finishAndReleaseAll();
    }

    @Test
    void giveTheNextRequestAfterTheResponse() {
        begin();
        come(POST.formatted("b") + POST.formatted("c"));
        assertThat(seen()).isEmpty();
        answer(HttpResponseStatus.OK);
        assertThat(seen()).containsExactly("/b", "body");
        answer(HttpResponseStatus.OK);
        assertThat(seen()).containsExactly("/c", "body");
        answer(HttpResponseStatus.OK);
        come(POST.formatted("d"));
        assertThat(seen()).containsExactly("/d", "body");
    }

    @Test
    void giveTheRestOfARequestThatIsAnswered() {
        begin();
        answer(HttpResponseStatus.OK);
        come(POST.formatted("b").replace("body", "b"));
        assertThat(seen()).containsExactly("/b", "b");
        answer(HttpResponseStatus.NOT_FOUND);
        come("ody" + POST.formatted("c"));
        assertThat(seen()).containsExactly("ody", "/c", "body");
    }

    @Test
    void doNotTake100ForTheResponse() {
        begin();
        come(POST.formatted("b"));
        answer(HttpResponseStatus.CONTINUE);
        assertThat(seen()).isEmpty();
        answer(HttpResponseStatus.OK);
        assertThat(seen()).containsExactly("/b", "body");
    }

    @Test
    void areForgottenWhenTheConnectionCloses() {
        begin();
        ByteBuf body = Unpooled.copiedBuffer(POST.formatted("b") + "POST /c", StandardCharsets.US_ASCII);
        channel.writeInbound(body);
        assertThat(channel.close().isSuccess()).isTrue();
        assertThat(seen()).isEmpty();
        assertThat(body.refCnt()).isZero();
    }

    @Test
    void readNothingWhileManyWait() {
        begin();
        come(POST.formatted("b").repeat(5));
        assertThat(channel.config().isAutoRead()).isTrue();
        come(POST.formatted("b").repeat(5));
        for (int i = 0; i < 3; i++) {
            assertThat(channel.config().isAutoRead()).isFalse();
            answer(HttpResponseStatus.OK);
        }
        assertThat(channel.config().isAutoRead()).isTrue();
    }

    @Test
    void readTheRestOfALargeBody() {
        begin();
        come(POST.formatted("b").replace("Content-Length: 4", "Content-Length: 100"));
        for (int i = 0; i < 20; i++) {
            come("body");
        }
        assertThat(channel.config().isAutoRead()).isFalse();
        answer(HttpResponseStatus.OK);
        assertThat(channel.config().isAutoRead()).isTrue();
        assertThat(seen()).hasSize(22);
    }

    private void begin() {
        come("GET /a HTTP/1.1\r\n\r\n");
        assertThat(seen()).containsExactly("/a", "");
        PipelinedRequests.queueAt(channel);
    }

    private void come(String text) {
        channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }

    private void answer(HttpResponseStatus status) {
        channel.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status));
    }

    /** Targets and parts of bodies since the last call. */
    private List<String> seen() {
        seen.clear();
        for (Object message = channel.readInbound(); message != null; message = channel.readInbound()) {
            if (message instanceof HttpRequest request) {
                seen.add(request.uri());
            } else if (message instanceof HttpContent content) {
                seen.add(content.content().toString(StandardCharsets.US_ASCII));
            }
            ReferenceCountUtil.release(message);
        }
        return seen;
    }
}
