package io.docgen.gateway.server.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses response bodies with gzip, for clients that accept it. Not the compression of Quarkus, which would hold
 * back the events of streams and work on every small response.
 *
 * <p>Secrets beside text that a stranger chooses could be guessed from the size (BREACH) only if a browser sent
 * credentials by itself. The gateway has no cookies.
 */
public final class Compression {

    /** A smaller body fits into one packet anyway. */
    static final int MIN_BYTES = 1_400;

    private static final String GZIP = "gzip";

    private Compression() {
    }

    /** A body for the response, compressed if that is of use and the client accepts it. Sets the headers. */
    static Buffer encode(RoutingContext ctx, Buffer body) {
        if (body.length() < MIN_BYTES) {
            return body;
        }
        return isAccepted(ctx) ? gzip(body, Deflater.BEST_SPEED) : body;
    }

    /** Whether the client accepts gzip. If so, the response must be encoded: its headers say so. */
    static boolean isAccepted(RoutingContext ctx) {
        ctx.response().headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        boolean accepted = ctx.request().getHeader(HttpHeaders.ACCEPT_ENCODING) != null
                && ctx.parsedHeaders().acceptEncoding().stream()
                        .anyMatch(coding -> coding.value().equalsIgnoreCase(GZIP) && coding.weight() > 0);
        if (accepted) {
            ctx.response().putHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
        }
        return accepted;
    }

    /** @param level see {@link Deflater} */
    public static Buffer gzip(Buffer content, int level) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(content.length() / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed) {

            {
                def.setLevel(level);
            }
        }) {
            gzip.write(content.getBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Buffer.buffer(compressed.toByteArray());
    }

    /** The content of a buffer of gzip. */
    static Buffer gunzip(Buffer compressed) {
        try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(compressed.getBytes()))) {
            return Buffer.buffer(content.readAllBytes());
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
