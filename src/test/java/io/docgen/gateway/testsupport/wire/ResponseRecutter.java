package io.docgen.gateway.testsupport.wire;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the responses of a server that come with a length, and sends each in another way. Everything else, such as
 * invalid HTTP, is passed on as it is, in pieces.
 */
final class ResponseRecutter {

    private static final Pattern HEAD = Pattern.compile("(?s)HTTP/1\\.1 (\\d{3}) .*?\\r\\n\\r\\n");
    private static final Pattern LENGTH = Pattern.compile("(?i)\\r\\ncontent-length: *(\\d+)(?=\\r\\n)");
    private static final Pattern OTHER_FRAMING = Pattern
            .compile("(?i)\\r\\n(transfer-encoding|content-encoding|connection):");

    /** Receives what is to be sent. */
    interface Output {

        void write(Buffer bytes, Cuts cuts);

        /** The connection ends after this response. */
        void last();
    }

    private final Output output;
    private Buffer received = Buffer.buffer();
    private boolean gzip;
    private boolean invalid;
    private int left;

    /** @param responses the number of responses after which the connection ends */
    ResponseRecutter(Output output, int responses) {
        this.output = output;
        this.left = responses;
    }

    /** The next response answers a request of which this is the head, or a part of its body. */
    void answers(Buffer request) {
        if (request.toString(StandardCharsets.ISO_8859_1).contains(" HTTP/1.1\r\n")) {
            gzip = HttpFraming.acceptsGzip(request);
        }
    }

    void add(Buffer bytes) {
        received.appendBuffer(bytes);
        while (received.length() > 0) {
            Matcher head = HEAD.matcher(received.toString(StandardCharsets.ISO_8859_1));
            Matcher length = LENGTH.matcher(head.lookingAt() ? head.group() : "");
            if (invalid || !length.find() || length.group(1).length() > 8
                    || OTHER_FRAMING.matcher(head.group()).find()) {
                invalid = true;
                flush();
                return;
            }
            int end = head.end() + Integer.parseInt(length.group(1));
            if (received.length() < end) {
                return;
            }
            send(head.group(), length, received.getBuffer(head.end(), end));
            received = received.getBuffer(end, received.length());
        }
    }

    /** Sends what is left of a response that ended too early. */
    void flush() {
        output.write(received, Cuts.next());
        received = Buffer.buffer();
    }

    private void send(String head, Matcher length, Buffer body) {
        Cuts cuts = Cuts.next();
        left--;
        String lines = head.substring(0, head.length() - 2);
        if (head.matches("(?s)HTTP/1.1 (1..|204|304) .*")) {
            output.write(Buffer.buffer(head), cuts);
            return;
        }
        String unframed = lines.substring(0, length.start()) + lines.substring(length.end());
        String connection = left == 0 ? "Connection: close\r\n" : "";
        output.write(HttpFraming.response(unframed + connection, body, gzip, cuts), cuts);
        if (left == 0) {
            output.last();
        }
    }
}
