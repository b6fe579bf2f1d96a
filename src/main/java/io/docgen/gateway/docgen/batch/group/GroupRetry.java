package io.docgen.gateway.docgen.batch.group;

import io.docgen.gateway.box.BoxBatchRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of a retry.
 *
 * @param skipped the documents that were not requested, in the order of the input
 * @param created the others, in that order; null if there are none
 */
record GroupRetry(List<DocgenDocumentSkip> skipped, @Nullable CreateDocgenBatchGroupPayload created) {

    /** The requests of those that are not skipped. */
    static List<BoxBatchRequest> left(List<BoxBatchRequest> requests, List<DocgenDocumentSkip> skipped) {
        return positions(requests, skipped).stream().map(requests::get).toList();
    }

    private static List<Integer> positions(List<BoxBatchRequest> requests, List<DocgenDocumentSkip> skipped) {
        Set<Integer> without = skipped.stream().map(DocgenDocumentSkip::index).collect(Collectors.toSet());
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            if (!without.contains(i)) {
                left.add(i);
            }
        }
        return left;
    }

    /** @param requests one for each document of the input */
    RetryDocgenGroupPayload payload(List<BoxBatchRequest> requests) {
        if (created == null) {
            return new RetryDocgenGroupPayload(null, List.of(), skipped, List.of());
        }
        List<Integer> positions = positions(requests, skipped);
        Map<Integer, DocgenDocumentRejection> rejected = created.rejectedDocuments().stream()
                .map(document -> document.at(positions.get(document.index())))
                .collect(Collectors.toMap(DocgenDocumentRejection::index, Function.identity()));
        List<DocgenDocumentRetry> retried = positions.stream().filter(index -> !rejected.containsKey(index))
                .map(index -> new DocgenDocumentRetry(index,
                        requests.get(index).documents().get(0).generatedFileName()))
                .toList();
        return new RetryDocgenGroupPayload(created.group(), retried, skipped,
                positions.stream().filter(rejected::containsKey).map(rejected::get).toList());
    }
}
