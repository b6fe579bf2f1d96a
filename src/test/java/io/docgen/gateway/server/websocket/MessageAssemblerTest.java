package io.docgen.gateway.server.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageAssemblerTest {

    private static final String TEXT = "{\"type\": \"ping\", \"payload\": {\"name\": \"Zürich 東京 🚀\"}}".repeat(300);
    private static final int MOST = 20_000;

    private final MessageAssembler messages = new MessageAssembler(MOST);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100, 8191, 8192, 10_000, 20_000})
    void joinsFragmentsOfAnyLength(int size) {
        for (int again = 0; again < 3; again++) {
            assertThat(add(split(TEXT, size))).isEqualTo(TEXT);
        }
    }

    /** RFC 6455 allows it, and libraries that stream begin so. */
    @Test
    void joinsFragmentsThatAreEmpty() {
        assertThat(add(List.of(new byte[0], bytes("a"), new byte[0], bytes("b"), new byte[0]))).isEqualTo("ab");
        assertThat(add(List.of(new byte[0], new byte[0], bytes("a")))).isEqualTo("a");
        assertThat(add(List.of(new byte[0], new byte[0]))).isEmpty();
        assertThat(add(List.of(new byte[0]))).isEmpty();
    }

    @Test
    void rejectsMessagesThatAreTooLong() {
        List<byte[]> tooLong = split("x".repeat(MOST + 1), 1000);
        assertThatThrownBy(() -> add(tooLong)).isInstanceOf(ProtocolException.class)
                .hasMessage(CloseCode.MESSAGE_TOO_BIG.reason());
    }

    @Test
    void rejectsWhatIsNotText() {
        assertThatThrownBy(() -> add(List.of(new byte[]{'a', (byte) 0xff}))).isInstanceOf(ProtocolException.class);
        assertThatThrownBy(() -> messages.add(WebSocketFrame.binaryFrame(Buffer.buffer("a"), true)))
                .isInstanceOf(ProtocolException.class);
    }

    @SuppressWarnings("deprecation") // the chunks of TLS are slices
    private String add(List<byte[]> fragments) {
        String message = messages.add(WebSocketFrame.textFrame("", false));
        for (int i = 0; i < fragments.size(); i++) {
            assertThat(message).isNull();
            message = messages.add(WebSocketFrame.continuationFrame(
                    Buffer.buffer(Unpooled.wrappedBuffer(fragments.get(i)).slice()), i == fragments.size() - 1));
        }
        return message;
    }

    private static List<byte[]> split(String text, int size) {
        byte[] all = bytes(text);
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < all.length; from += size) {
            parts.add(Arrays.copyOfRange(all, from, Math.min(all.length, from + size)));
        }
        return parts;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
