package io.docgen.gateway.transport.websocket;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Puts the frames of text messages together, within a bound. */
final class MessageAssembler {

    private final long maxBytes;
    private Buffer pending;

    MessageAssembler(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * Takes a frame of data.
     *
     * @return the message that it completes; null if there is more of it to come
     * @throws ProtocolException if the message is binary, too long, or no text
     */
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
