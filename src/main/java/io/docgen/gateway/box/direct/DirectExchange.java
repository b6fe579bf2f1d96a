package io.docgen.gateway.box.direct;

import io.docgen.gateway.box.error.BoxErrorMapper;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.error.UnreadableResponseException;
import io.docgen.gateway.box.http.ResponseBody;
import io.docgen.gateway.box.http.ResponseHead;
import io.docgen.gateway.box.http.ResponseListener;
import io.docgen.gateway.operation.DeliveredBytes;
import io.docgen.gateway.support.ReceivedBytes;
import io.smallrye.mutiny.operators.AbstractUni;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.io.IOException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One read of Box, made anew for each subscriber. */
final class DirectExchange extends AbstractUni<RestResponse<Object>> {

    /** How many times longer a list of jobs is than it is compressed, about. */
    private static final long INFLATION = 16;

    private final DirectClient client;
    private final DeclaredRead read;
    private final Object[] arguments;

    DirectExchange(DirectClient client, DeclaredRead read, Object[] arguments) {
        this.client = client;
        this.read = read;
        this.arguments = arguments;
    }

    @Override
    public void subscribe(UniSubscriber<? super RestResponse<Object>> subscriber) {
        Run run = new Run(subscriber);
        subscriber.onSubscribe(() -> {}); // a started call runs to its end
        client.request(read, arguments).onSuccess(run::send).onFailure(run::fail);
    }

    /** The exchange of one subscriber, which gets one result. */
    private final class Run implements ResponseListener {

        private final long started = System.nanoTime();
        private final ReceivedBytes body = new ReceivedBytes();
        private @Nullable UniSubscriber<? super RestResponse<Object>> subscriber;
        private @Nullable ResponseHead head;

        Run(UniSubscriber<? super RestResponse<Object>> subscriber) {
            this.subscriber = subscriber;
        }

        void send(HttpClientRequest request) {
            try {
                client.send(request, read, arguments, this).onFailure(this::fail);
            } catch (RuntimeException failure) {
                request.reset();
                fail(failure);
            }
        }

        @Override
        public void onResponse(HttpClientResponse response, ResponseHead head) {
            this.head = head;
            response.end().onSuccess(end -> received(head)).onFailure(this::fail);
        }

        @Override
        public void onHead(ResponseHead head) {
            client.record(read, head.status(), System.nanoTime() - started);
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
            client.record(read, head.status(), System.nanoTime() - started);
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
                RestResponse<Object> response = head.withBody(client.parse(read, head, body));
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

        private void fail(Throwable failure) {
            UniSubscriber<? super RestResponse<Object>> waiting = end();
            if (waiting != null) {
                waiting.onFailure(failure);
            }
        }

        private synchronized @Nullable UniSubscriber<? super RestResponse<Object>> end() {
            UniSubscriber<? super RestResponse<Object>> waiting = subscriber;
            subscriber = null;
            return waiting;
        }
    }
}
