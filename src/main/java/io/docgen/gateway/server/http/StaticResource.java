package io.docgen.gateway.server.http;

import io.docgen.gateway.server.load.UnsentResponses;
import io.docgen.gateway.support.Sha256;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/** Content that does not change while the process runs, served compressed, and again only if it has changed. */
public final class StaticResource {

    private final String type;
    private final Supplier<Buffer> content;
    private final Buffer compressed;
    private final String entityTag;

    /**
     * Compresses the content, which takes about 0.1 s per megabyte.
     *
     * @param type the media type
     */
    public StaticResource(String type, Buffer content) {
        this(type, () -> content, Compression.gzip(content, Deflater.BEST_COMPRESSION));
    }

    private StaticResource(String type, Supplier<Buffer> content, Buffer compressed) {
        this.type = type;
        this.content = content;
        this.compressed = compressed;
        this.entityTag = "W/\"" + Sha256.of(compressed.toString("ISO-8859-1")) + '"'; // weak: the same in both encodings
    }

    /**
     * Content that the build has compressed. It is kept so, and decompressed again and again for the few clients that
     * do not accept gzip.
     *
     * @param type the media type
     */
    public static StaticResource ofGzip(String type, Buffer compressed) {
        return new StaticResource(type, () -> Compression.gunzip(compressed), compressed);
    }

    /** @param caching the value of {@code Cache-Control} */
    public void respond(RoutingContext ctx, String caching, UnsentResponses unsent) {
        ctx.response().putHeader(HttpHeaders.CACHE_CONTROL, caching).putHeader(HttpHeaders.ETAG, entityTag);
        if (EntityTags.match(ctx.request().headers().getAll(HttpHeaders.IF_NONE_MATCH), entityTag)) {
            ctx.response().headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            ctx.response().setStatusCode(StatusCode.NOT_MODIFIED).end();
            return;
        }
        Buffer body = Compression.isAccepted(ctx) ? compressed : content.get();
        ctx.response().putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length())); // HEAD lacks it otherwise
        unsent.end(ctx, body);
    }
}
