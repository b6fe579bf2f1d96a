package io.docgen.gateway.docgen.batch.group;

import io.docgen.gateway.graphql.Cost;
import io.docgen.gateway.support.error.GatewayException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** A group, which exists in its id only. */
@Description("Documents that were requested together, each in a batch of its own, so that it is known which job makes "
        + "which document.")
public record DocgenBatchGroup(
        @NonNull @Id @Description("The id of the group. It is long, because it holds the names of the documents and "
                + "the ids of their batches. It gives no access to them.") String id,
        @NonNull @Cost(listSize = MAX_DOCUMENTS) @Description("The documents, in the order of the "
                + "request.") List<@NonNull DocgenDocument> documents) {

    /** The largest number of documents. Each group costs as much, because costs are announced whatever the id is. */
    public static final int MAX_DOCUMENTS = 25;

    static DocgenBatchGroup of(GroupId id) {
        return new DocgenBatchGroup(id.toString(), id.documents().stream()
                .map(document -> new DocgenDocument(document.name(), document.batchId(), null)).toList());
    }

    /**
     * The group with this id.
     *
     * @throws GatewayException {@code BAD_USER_INPUT} if it is not the id of a group
     */
    public static DocgenBatchGroup parse(String argument, String id) {
        return of(GroupId.parse(argument, id));
    }

    /** The ids of the batches, in the order of the documents, without those that were rejected. */
    public List<String> batchIds() {
        return documents.stream().flatMap(document -> Stream.ofNullable(document.batchId())).toList();
    }

    /** The same group, with what is known of its jobs, by the id of their batch. */
    public DocgenBatchGroup with(Map<String, KnownJob> jobs) {
        return new DocgenBatchGroup(id, documents.stream().map(document -> new DocgenDocument(
                document.name(), document.batchId(), document.batchId() == null ? null : jobs.get(document.batchId())))
                .toList());
    }
}
