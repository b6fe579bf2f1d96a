package io.docgen.gateway.sandbox;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** The documents that were requested, so that the memory of the sandbox has a bound: the oldest are forgotten. */
final class KeptDocuments {

    private static final int MOST = 5_000;
    private static final long MOST_BYTES = 32L << 20;

    private record Document(String fileId, long bytes) {
    }

    private final Map<String, Document> byJob = new LinkedHashMap<>();
    private final BiConsumer<String, String> forget;
    private long bytes;

    /** @param forget gets the ids of a job and its file */
    KeptDocuments(BiConsumer<String, String> forget) {
        this.forget = forget;
    }

    /** A document that is requested. */
    synchronized void requested(String jobId, String fileId) {
        byJob.put(jobId, new Document(fileId, 0));
        shrink();
    }

    /** A document that is ready. Does nothing if it is forgotten already. */
    synchronized void ready(String jobId, long size) {
        if (byJob.computeIfPresent(jobId, (id, document) -> new Document(document.fileId(), size)) != null) {
            bytes += size;
            shrink();
        }
    }

    private void shrink() {
        Iterator<Map.Entry<String, Document>> oldest = byJob.entrySet().iterator();
        while ((byJob.size() > MOST || bytes > MOST_BYTES) && byJob.size() > 1) {
            Map.Entry<String, Document> document = oldest.next();
            bytes -= document.getValue().bytes();
            String fileId = document.getValue().fileId();
            oldest.remove();
            forget.accept(document.getKey(), fileId);
        }
    }
}
