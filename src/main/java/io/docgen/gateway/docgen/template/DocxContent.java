package io.docgen.gateway.docgen.template;

import io.docgen.gateway.operation.UploadedFile;
import io.docgen.gateway.support.error.GatewayException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;

/** A file whose content fails at its end unless it was a docx file, so that it is dropped where it is sent. */
final class DocxContent extends UploadedFile {

    private final UploadedFile file;
    private volatile boolean refused;

    DocxContent(UploadedFile file) {
        super(file.name());
        this.file = file;
    }

    static GatewayException refusal() {
        return GatewayException.badUserInput("file", "must be a whole Word file in the format docx, which it is not.");
    }

    /** Whether the content was no docx file. */
    boolean isRefused() {
        return refused;
    }

    @Override
    public void send(Receiver receiver) {
        file.send(new Checked(receiver));
    }

    private final class Checked implements Receiver {

        private final Receiver receiver;
        private final DocxScanner scanner = new DocxScanner();

        Checked(Receiver receiver) {
            this.receiver = receiver;
        }

        @Override
        public void onChunk(Buffer chunk) {
            scanner.add(chunk);
            receiver.onChunk(chunk);
        }

        @Override
        public void onEnd() {
            if (scanner.isDocx()) {
                receiver.onEnd();
            } else {
                refused = true;
                receiver.onFailure(refusal(), false);
            }
        }

        @Override
        public void onFailure(GatewayException reason, boolean again) {
            receiver.onFailure(reason, again);
        }
    }

    @Override
    public Uni<byte[]> head(int length) {
        return file.head(length);
    }

    @Override
    public void pause() {
        file.pause();
    }

    @Override
    public void resume() {
        file.resume();
    }

    @Override
    public Duration timeLeft() {
        return file.timeLeft();
    }

    @Override
    public void run(Runnable task) {
        file.run(task);
    }
}
