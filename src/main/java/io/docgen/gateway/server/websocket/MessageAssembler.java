package io.docgen.gateway.server.websocket;

import io.docgen.gateway.support.ReceivedBytes;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Assembles the frames of text messages, within a limit. */
final class MessageAssembler {

    private final long maxBytes;
    private final ReceivedBytes pending = new ReceivedBytes();

    MessageAssembler(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * Adds a data frame. The first fragments of a message, or all, may be empty (RFC 6455, 5.4).
     *
     * @return the completed message; null if more frames follow
     * @throws ProtocolException if the message is binary, too long or not UTF-8
     */
    @Nullable
    String add(WebSocketFrame frame) {
        if (frame.isBinary()) {
            throw new ProtocolException(CloseCode.BINARY_MESSAGE);
        }
        Buffer data = frame.binaryData();
        if ((long) pending.length() + data.length() > maxBytes) {
            throw new ProtocolException(CloseCode.MESSAGE_TOO_BIG);
        }
        if (frame.isFinal() && pending.length() == 0) {
            return text(data.getBytes());
        }
        pending.add(data);
        if (!frame.isFinal()) {
            return null;
        }
        byte[] message = pending.toBytes();
        pending.clear();
        return text(message);
    }

    private static String text(byte[] message) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(message)).toString();
        } catch (CharacterCodingException noText) {
            throw new ProtocolException(CloseCode.NO_JSON);
        }
    }
}
