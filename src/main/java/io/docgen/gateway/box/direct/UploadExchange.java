package io.docgen.gateway.box.direct;

import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.error.ResponseId;
import io.docgen.gateway.box.error.UnreadableResponseException;
import io.docgen.gateway.box.http.BoundedExchange;
import io.docgen.gateway.operation.UploadedFile;
import io.docgen.gateway.support.error.GatewayException;
import io.docgen.gateway.support.quarkus.ConnectionChannel;
import io.smallrye.mutiny.operators.AbstractUni;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * One upload to Box: a multipart request whose file is sent on as it arrives, no faster than Box reads it. Until the
 * last byte of the file the request has no end, so that Box drops it if it is aborted. Subscribe once.
 *
 * <p>The time of the whole request is that of the {@linkplain UploadedFile#timeLeft file}. Box has {@code box.timeout},
 * three times, for each time that it reads nothing, and what is left of the whole time for its response, because the
 * buffers of both systems may still hold the last of the file.
 */
final class UploadExchange extends AbstractUni<RestResponse<Object>> {

    private static final String LINE = "\r\n";

    /** How many timeouts Box may read nothing: its system reports a slow reading only in large steps. */
    private static final int TIMEOUTS_WITHOUT_READING = 3;

    private final DirectClient client;
    private final String path;
    private final String attributes;
    private final UploadedFile file;
    private final Type type;
    private final Map<String, String> headers;
    private final String boundary = UUID.randomUUID().toString();
    private volatile boolean begun;
    private volatile boolean complete;

    UploadExchange(DirectClient client, String path, String attributes, UploadedFile file, Type type,
            Map<String, String> headers) {
        this.client = client;
        this.path = path;
        this.attributes = attributes;
        this.file = file;
        this.type = type;
        this.headers = headers;
    }

    /** Whether bytes of the file may have been sent. */
    boolean hasBegun() {
        return begun;
    }

    /** Whether the whole request may have been sent, so that Box may have executed it. */
    boolean isComplete() {
        return complete;
    }

    @Override
    public void subscribe(UniSubscriber<? super RestResponse<Object>> subscriber) {
        ResponseReceiver receiver = new ResponseReceiver(client, HttpMethod.POST, path.split("\\?")[0], type,
                subscriber);
        subscriber.onSubscribe(() -> {}); // a started call runs to its end
        file.run(() -> client.upload(path).onSuccess(request -> send(request, receiver)).onFailure(receiver::fail));
    }

    private void send(HttpClientRequest request, ResponseReceiver receiver) {
        try {
            new Run(request, receiver).start();
        } catch (RuntimeException failure) {
            request.reset();
            receiver.fail(failure);
        }
    }

    private Buffer head() {
        return Buffer.buffer("--" + boundary + LINE + "Content-Disposition: form-data; name=\"attributes\"" + LINE
                + "Content-Type: application/json" + LINE + LINE + attributes + LINE
                + "--" + boundary + LINE + "Content-Disposition: form-data; name=\"file\"; filename=\"file\"" + LINE
                + "Content-Type: application/octet-stream" + LINE + LINE); // the name is among the attributes
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private Buffer tail() {
        return Buffer.buffer(LINE + "--" + boundary + "--" + LINE);
    }

    /** The request, from its head to its end. On the event loop of the file. */
    private final class Run implements UploadedFile.Receiver {

        private final HttpClientRequest request;
        private final ResponseReceiver receiver;
        private @Nullable BoundedExchange exchange;
        private boolean over;

        Run(HttpClientRequest request, ResponseReceiver receiver) {
            this.request = request;
            this.receiver = receiver;
        }

        void start() {
            request.setChunked(true).putHeader(HttpHeaders.CONTENT_TYPE, "multipart/form-data; boundary=" + boundary);
            headers.forEach(request::putHeader);
            BoundedExchange bounded = client.bound(request, receiver);
            exchange = bounded;
            bounded.hold();
            // Vert.x would close it when Box has read all that is written, which it may never do.
            receiver.onFailure(() -> ConnectionChannel.abort(request.connection()));
            request.exceptionHandler(broken -> {}); // or Vert.x would log what the future below says
            request.response().onFailure(failure -> {
                over = true;
                receiver.fail(failure);
            }).onSuccess(response -> answered(response.statusCode(), bounded));
            request.write(head());
            begun = true;
            file.send(this);
        }

        /** An error may come before the end of the request: then nobody reads the rest. */
        private void answered(int status, BoundedExchange bounded) {
            if (complete) {
                return;
            }
            over = true;
            file.pause();
            if (status < StatusCode.BAD_REQUEST) {
                bounded.abort(new UnreadableResponseException(new ResponseId(status, null, null),
                        "it came before the end of the file", false, null));
            } else {
                bounded.expect();
            }
        }

        @Override
        public void onChunk(Buffer chunk) {
            if (over) {
                return;
            }
            request.write(chunk);
            if (request.writeQueueFull() && exchange != null) {
                BoundedExchange bounded = exchange;
                file.pause();
                bounded.expect(client.timeout().multipliedBy(TIMEOUTS_WITHOUT_READING));
                request.drainHandler(read -> drained(bounded));
            }
        }

        private void drained(BoundedExchange bounded) {
            if (!over && !complete) {
                bounded.hold();
                file.resume();
            }
        }

        @Override
        public void onEnd() {
            if (!over && exchange != null) {
                complete = true;
                request.end(tail());
                exchange.expect(longer(client.timeout(), file.timeLeft()));
            }
        }

        @Override
        public void onFailure(GatewayException reason, boolean again) {
            if (!over && exchange != null) {
                over = true;
                exchange.abort(BoxException.of(reason.code(), reason.getMessage()).notExecuted(true).safeToRetry(again)
                        .build());
            }
        }
    }
}
