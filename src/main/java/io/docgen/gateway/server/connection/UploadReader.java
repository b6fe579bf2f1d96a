package io.docgen.gateway.server.connection;

import io.docgen.gateway.operation.UploadedFile;
import io.docgen.gateway.server.auth.ClientKey;
import io.docgen.gateway.server.connection.MultipartDecoder.MalformedException;
import io.docgen.gateway.support.ByteSize;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import io.docgen.gateway.support.error.InvalidRequestException;
import io.docgen.gateway.support.quarkus.ConnectionChannel;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads a multipart request: its fields whole, its file as it is taken. Bounded in time, in bytes, and by the
 * {@link UploadBudget}.
 */
@Singleton
public class UploadReader {

    /** Bytes before the content of the file: a document with its variables, and heads of parts. */
    private static final int MAX_FIELDS = 64 * 1024;
    private static final int CHECKS_PER_TIMEOUT = 4;
    private static final String GONE = "The upload has stopped before its end.";

    private final Vertx vertx;
    private final UploadBudget budget;
    private final long maxBytes;
    private final long stalledNanos;
    private final long timeoutNanos;

    UploadReader(Vertx vertx, UploadBudget budget, UploadConfig config, ConnectionConfig connection) {
        this.vertx = vertx;
        this.budget = budget;
        this.maxBytes = config.maxSize().asLongValue();
        this.stalledNanos = connection.bodyTimeout().toNanos();
        this.timeoutNanos = config.timeout().toNanos();
    }

    /** What becomes of a request. One of both is called, once. */
    public interface Listener {

        /**
         * The file begins.
         *
         * @param fields before it
         * @param field the name of its part
         */
        void onFile(Map<String, String> fields, String field, UploadedFile file);

        /** There is no file. What fails later, the file knows. */
        void onFailure(GatewayException reason);
    }

    /** Reads the request until its response has ended. */
    public void read(RoutingContext ctx, Listener listener) {
        if (announced(ctx.request()) > maxBytes + MAX_FIELDS) {
            listener.onFailure(tooLarge());
            return;
        }
        Reading reading;
        try {
            reading = new Reading(ctx, listener);
        } catch (MalformedException malformed) {
            listener.onFailure(invalid(malformed));
            return;
        }
        ctx.addBodyEndHandler(answered -> reading.abandon());
        ctx.addEndHandler(gone -> reading.abandon());
        reading.start();
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length.trim());
        } catch (NumberFormatException unreadable) {
            return Long.MAX_VALUE;
        }
    }

    private InvalidRequestException tooLarge() {
        return new InvalidRequestException(StatusCode.PAYLOAD_TOO_LARGE, "The file is too large: at most "
                + ByteSize.text(maxBytes) + " are allowed.");
    }

    private static InvalidRequestException invalid(MalformedException malformed) {
        return new InvalidRequestException(StatusCode.BAD_REQUEST, String.valueOf(malformed.getMessage()));
    }

    private final class Reading {

        private final RoutingContext ctx;
        private final HttpServerRequest request;
        private final Listener listener;
        private final UploadBudget.Reservation memory;
        private final MultipartDecoder decoder;
        /** Pieces of a file whose operation begins when the decoder has returned. */
        private final Deque<Buffer> first = new ArrayDeque<>(1);
        private final long started = System.nanoTime();
        private final UploadPace pace = new UploadPace(stalledNanos, started);
        private @Nullable IncomingFile file;
        private long timer;
        private long bytes;
        private long fileBytes;
        private boolean waiting;
        private boolean stopped;

        Reading(RoutingContext ctx, Listener listener) {
            this.ctx = ctx;
            this.request = ctx.request();
            this.listener = listener;
            this.decoder = new MultipartDecoder(request.getHeader(HttpHeaders.CONTENT_TYPE), this::content);
            this.memory = budget.open(ClientKey.of(ctx));
            memory.holdFor(ctx);
        }

        void start() {
            long every = Math.max(1, Math.min(stalledNanos, timeoutNanos) / CHECKS_PER_TIMEOUT / 1_000_000);
            timer = vertx.setPeriodic(every, now -> tick());
            request.exceptionHandler(gone -> abandon());
            request.handler(this::add);
            request.endHandler(ended -> end());
            if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
                ctx.response().writeContinue();
            }
        }

        private void add(Buffer chunk) {
            if (stopped) {
                return;
            }
            bytes += chunk.length();
            try {
                decoder.add(chunk);
            } catch (MalformedException malformed) {
                fail(invalid(malformed));
                return;
            }
            if (!stopped && bytes - fileBytes > MAX_FIELDS) {
                fail(new InvalidRequestException(StatusCode.PAYLOAD_TOO_LARGE,
                        "'operations' and 'map' are too large: at most " + ByteSize.text(MAX_FIELDS)
                                + " are allowed."));
            }
            if (!stopped && !memory.tryReserve(bytes - fileBytes, fileBytes)) {
                fail(UploadBudget.refusal(), true);
            }
            begin();
            rest();
        }

        private void content(Buffer piece) {
            fileBytes += piece.length();
            pace.received(piece.length(), System.nanoTime());
            if (fileBytes > maxBytes) {
                fail(tooLarge());
            } else if (file != null) {
                file.add(piece);
            } else {
                first.add(piece);
            }
        }

        private void begin() {
            FilePart part = decoder.file();
            if (part == null || file != null || stopped) {
                return;
            }
            IncomingFile begun = new IncomingFile(part.getFilename(), vertx.getOrCreateContext(),
                    started + timeoutNanos,
                    this::goOn);
            file = begun;
            pace.begin(System.nanoTime());
            first.forEach(begun::add);
            first.clear();
            rest();
            listener.onFile(decoder.fields(), part.getName(), begun);
        }

        /** What is not wanted waits at the client. */
        private void rest() {
            if (file != null && !stopped && !file.isWanted() && !waiting && !request.isEnded()) {
                waiting = true;
                pace.pause(System.nanoTime());
                request.pause();
            }
        }

        private void goOn() {
            if (waiting) {
                waiting = false;
                pace.resume(System.nanoTime());
                request.resume();
            }
        }

        private void end() {
            if (stopped) {
                return;
            }
            try {
                decoder.end();
                begin();
            } catch (MalformedException malformed) {
                fail(invalid(malformed), true); // most likely the rest is missing
                return;
            }
            if (file == null) {
                fail(new InvalidRequestException(StatusCode.BAD_REQUEST,
                        "The file is missing: send it as a part with a file name, after 'operations' and 'map'."));
                return;
            }
            IncomingFile whole = file;
            stop();
            whole.end();
        }

        private void tick() {
            if (ctx.response().ended() || ctx.response().closed()) {
                vertx.cancelTimer(timer);
            } else {
                ConnectionChannel.touch(request.connection()); // it waits for Box, to read or to answer
            }
            if (!stopped) {
                checkTime();
            }
        }

        private void checkTime() {
            long now = System.nanoTime();
            if (now - started > timeoutNanos || pace.isTooSlow(now)) {
                fail(new InvalidRequestException(StatusCode.REQUEST_TIMEOUT, ErrorCode.BAD_USER_INPUT,
                        "The upload took too long to arrive. Send it again."), true);
            }
        }

        private void fail(GatewayException reason) {
            fail(reason, false);
        }

        private void fail(GatewayException reason, boolean again) {
            if (stopped) {
                return;
            }
            stop();
            if (file == null) {
                listener.onFailure(reason); // at the end of a response nobody hears it
            } else {
                file.fail(reason, again);
            }
        }

        /** Nobody needs the rest, because there is a response, or nobody to read one. */
        private void abandon() {
            fail(new InvalidRequestException(StatusCode.BAD_REQUEST, GONE), true);
            BodyReader.release(ctx);
            vertx.cancelTimer(timer);
        }

        /** Reads nothing any more: what still comes is dropped. */
        private void stop() {
            stopped = true;
            memory.arrived();
            vertx.runOnContext(later -> decoder.destroy()); // it may have called this
        }
    }
}
