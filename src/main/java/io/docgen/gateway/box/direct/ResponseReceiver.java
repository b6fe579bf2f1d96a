package io.docgen.gateway.box.direct;

import io.docgen.gateway.box.error.BoxErrorMapper;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.error.UnreadableResponseException;
import io.docgen.gateway.box.http.ResponseBody;
import io.docgen.gateway.box.http.ResponseHead;
import io.docgen.gateway.box.http.ResponseListener;
import io.docgen.gateway.operation.DeliveredBytes;
import io.docgen.gateway.support.ReceivedBytes;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Receives the response to a direct call, and passes one result on: the response with its body, or a failure. */
final class ResponseReceiver implements ResponseListener {

    /** How many times longer a list of jobs is than it is compressed, about. */
    private static final long INFLATION = 16;

    private final DirectClient client;
    private final HttpMethod method;
    private final String path;
    private final Type type;
    private final long started = System.nanoTime();
    private final ReceivedBytes body = new ReceivedBytes();
    private @Nullable UniSubscriber<? super RestResponse<Object>> subscriber;
    private @Nullable ResponseHead head;
    private Runnable onFailure = () -> {};

    /**
     * @param path with the names of its parameters, for metrics
     * @param type of the body
     */
    ResponseReceiver(DirectClient client, HttpMethod method, String path, Type type,
            UniSubscriber<? super RestResponse<Object>> subscriber) {
        this.client = client;
        this.method = method;
        this.path = path;
        this.type = type;
        this.subscriber = subscriber;
    }

    /** Runs a task before a failure is passed on. */
    void onFailure(Runnable task) {
        onFailure = task;
    }

    @Override
    public void onResponse(HttpClientResponse response, ResponseHead head) {
        this.head = head;
        response.end().onSuccess(end -> received(head)).onFailure(this::fail);
    }

    @Override
    public void onHead(ResponseHead head) {
        client.record(method, path, head.status(), System.nanoTime() - started);
        succeed(head.withBody(null));
    }

    @Override
    public boolean inflates() {
        return true;
    }

    @Override
    public void onChunk(Buffer chunk) {
        body.add(chunk);
    }

    @Override
    public void onAbort(RuntimeException reason) {
        boolean tooLarge = reason instanceof UnreadableResponseException;
        fail(tooLarge && head != null && !head.isSuccess() ? error(head, null) : reason);
    }

    /** The status of an error says most of it. */
    private static BoxException error(ResponseHead head, @Nullable String body) {
        return BoxErrorMapper.toException(head.status(), head.retryAfter(), head.requestId(), head.challenge(),
                body);
    }

    private void received(ResponseHead head) {
        client.record(method, path, head.status(), System.nanoTime() - started);
        long length = head.contentCoding() == null ? body.length() : INFLATION * body.length();
        Runnable delivery = delivery(head);
        body.clear(); // those that wait may take long
        DeliveredBytes.during(length, delivery);
    }

    private Runnable delivery(ResponseHead head) {
        try {
            if (!head.isSuccess()) {
                BoxException error = error(head, client.text(head, body));
                return () -> fail(error);
            }
            RestResponse<Object> response = head.withBody(client.parse(type, head, body));
            return () -> succeed(response);
        } catch (IOException | RuntimeException failure) {
            return () -> fail(ResponseBody.unreadable(head.id(), head.untilClose(), failure));
        }
    }

    private void succeed(RestResponse<Object> response) {
        UniSubscriber<? super RestResponse<Object>> waiting = end();
        if (waiting != null) {
            waiting.onItem(response);
        }
    }

    void fail(Throwable failure) {
        UniSubscriber<? super RestResponse<Object>> waiting = end();
        if (waiting != null) {
            onFailure.run();
            waiting.onFailure(failure);
        }
    }

    private synchronized @Nullable UniSubscriber<? super RestResponse<Object>> end() {
        UniSubscriber<? super RestResponse<Object>> waiting = subscriber;
        subscriber = null;
        return waiting;
    }
}
