package io.docgen.gateway.server.connection;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Decodes the body of a multipart request by Netty: some fields, then one file, of which it keeps nothing. */
final class MultipartDecoder {

    /** More than the decoder needs for a boundary. What it has decoded it forgets from this length on. */
    private static final int KEPT_BYTES = 16 * 1024;
    /** Two for the fields of the specification, one for the file. */
    private static final int MAX_PARTS = 3;

    private final Map<String, Attribute> fields = new LinkedHashMap<>();
    private final Consumer<Buffer> content;
    private final HttpPostMultipartRequestDecoder netty;
    private final Boundaries boundaries;
    private @Nullable FilePart file;
    private boolean destroyed;

    /** A body that is not what it should be. */
    static final class MalformedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MalformedException(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * @param contentType with the boundary
     * @param content takes the pieces of the file
     * @throws MalformedException if there is no boundary
     */
    MultipartDecoder(String contentType, Consumer<Buffer> content) {
        HttpRequest head = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
        head.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
        this.content = content;
        try {
            this.netty = new HttpPostMultipartRequestDecoder(new Parts(), head, StandardCharsets.UTF_8, MAX_PARTS,
                    KEPT_BYTES);
        } catch (RuntimeException unreadable) {
            throw new MalformedException("'Content-Type' must be multipart/form-data with a boundary.");
        }
        netty.setDiscardThreshold(KEPT_BYTES);
        this.boundaries = new Boundaries(contentType);
    }

    private final class Parts extends DefaultHttpDataFactory {

        Parts() {
            super(false); // nothing is written to disk
        }

        @Override
        public Attribute createAttribute(HttpRequest request, String name) {
            return added(super.createAttribute(request, name));
        }

        @Override
        public Attribute createAttribute(HttpRequest request, String name, long size) {
            return added(super.createAttribute(request, name, size));
        }

        private Attribute added(Attribute field) {
            if (file != null || fields.put(field.getName(), field) != null) {
                throw new MalformedException("Send 'operations', then 'map', then one file.");
            }
            return field;
        }

        @Override
        public FileUpload createFileUpload(HttpRequest request, String name, String fileName, String contentType,
                String encoding, Charset charset, long size) {
            if (file != null) {
                throw new MalformedException("Send one file.");
            }
            file = new FilePart(name, fileName, contentType, encoding, charset, content);
            return file;
        }
    }

    /** @throws MalformedException if the body is none */
    void add(Buffer chunk) {
        boundaries.add(chunk);
        decode(() -> netty.offer(new DefaultHttpContent(Unpooled.wrappedBuffer(chunk.getBytes()))));
    }

    /** @throws MalformedException if the body ends within a part */
    void end() {
        decode(() -> netty.offer(LastHttpContent.EMPTY_LAST_CONTENT));
        if (file != null && !(file.isCompleted() && boundaries.enclose(fields.size() + 1))) {
            throw new MalformedException("The body ends before its last boundary, or the file contains a boundary.");
        }
    }

    private void decode(Runnable step) {
        try {
            step.run();
        } catch (MalformedException known) {
            throw known;
        } catch (RuntimeException malformed) { // of many types
            throw new MalformedException(
                    "The body is not multipart/form-data, or has more than 'operations', 'map' and "
                            + "one file.");
        }
    }

    /** The part of the file; null if it has not begun. */
    @Nullable
    FilePart file() {
        return file;
    }

    /** The fields before the file. */
    Map<String, String> fields() {
        Map<String, String> texts = new LinkedHashMap<>();
        try {
            for (Attribute field : fields.values()) {
                texts.put(field.getName(), field.getString(StandardCharsets.UTF_8));
            }
        } catch (IOException neverOnDisk) {
            throw new MalformedException("A field cannot be read.");
        }
        return texts;
    }

    /** Frees its memory. */
    void destroy() {
        if (!destroyed) {
            destroyed = true;
            netty.destroy();
        }
    }
}
