package io.docgen.gateway.server.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.multipart.MemoryFileUpload;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.function.Consumer;

/** The part of a file, of which Netty's decoder keeps nothing: each piece is passed on. */
final class FilePart extends MemoryFileUpload {

    private final Consumer<Buffer> content;

    FilePart(String field, String fileName, String contentType, String encoding, Charset charset,
            Consumer<Buffer> content) {
        super(field, fileName, contentType, encoding, charset, 0);
        this.content = content;
    }

    @Override
    public void addContent(ByteBuf piece, boolean last) throws IOException {
        try {
            if (piece.isReadable()) {
                content.accept(Buffer.buffer(ByteBufUtil.getBytes(piece)));
            }
        } finally {
            piece.release();
        }
        if (last) {
            setCompleted();
        }
    }
}
