package io.docgen.gateway.box.direct;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufInputStream;
import io.netty.buffer.CompositeByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The body of a response, in the chunks in which it came: a buffer that grows would copy it several times. */
final class ReceivedBody {

    private ByteBuf bytes = Unpooled.EMPTY_BUFFER;

    @SuppressWarnings("deprecation") // the only way to a buffer that does not copy
    void add(Buffer chunk) {
        ByteBuf next = chunk.getByteBuf();
        if (!bytes.isReadable()) {
            bytes = next;
        } else if (bytes instanceof CompositeByteBuf several) {
            several.addComponent(true, next);
        } else {
            bytes = Unpooled.compositeBuffer(Integer.MAX_VALUE).addComponent(true, bytes).addComponent(true, next);
        }
    }

    boolean isEmpty() {
        return !bytes.isReadable();
    }

    /** The body, which can be read once. */
    InputStream stream() {
        return new ByteBufInputStream(bytes);
    }

    /** The body as text in UTF-8. */
    String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
