package io.docgen.gateway.transport.websocket;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Assembles the frames of text messages, within a limit. */
final class MessageAssembler {

    private final long maxBytes;
    private @Nullable Buffer pending;

    MessageAssembler(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * Adds a data frame.
     *
     * @return the completed message; null if more frames follow
     * @throws ProtocolException if the message is binary, too long or not UTF-8
     */
    @Nullable
    String add(WebSocketFrame frame) {
        if (frame.isBinary()) {
            throw new ProtocolException(CloseCode.BINARY_MESSAGE);
        }
        int length = (pending == null ? 0 : pending.length()) + frame.binaryData().length();
        if (length > maxBytes) {
            throw new ProtocolException(CloseCode.MESSAGE_TOO_BIG);
        }
        Buffer message = pending == null ? frame.binaryData() : pending.appendBuffer(frame.binaryData());
        pending = frame.isFinal() ? null : pending == null ? message.copy() : message;
        return frame.isFinal() ? text(message) : null;
    }

    private static String text(Buffer message) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(message.getBytes())).toString();
        } catch (CharacterCodingException noText) {
            throw new ProtocolException(CloseCode.NO_JSON);
        }
    }
}
