package io.docgen.gateway.docgen.batch.group;

import io.docgen.gateway.box.BoxBatchRequest;
import io.docgen.gateway.box.DocgenJobsClient;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.support.error.GatewayException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Requests one batch for each document of a group. */
@Singleton
class GroupRequests {

    private static final Logger LOG = Logger.getLogger(GroupRequests.class);

    /** Few, so that a group does not exhaust what Box allows a user at once. */
    private static final int CONCURRENT = 4;

    private final DocgenJobsClient jobs;

    GroupRequests(DocgenJobsClient jobs) {
        this.jobs = jobs;
    }

    /**
     * The result for one document.
     *
     * @param batchId null if the request has failed
     * @param failure null if it has not
     */
    private record Outcome(int index, @Nullable String batchId, @Nullable Throwable failure) {
    }

    /**
     * Requests the first document, then the others. If the first fails, this fails and no other is requested: what is
     * wrong with one, such as the template, is usually wrong with all. The failures of others are data.
     *
     * @param requests one for each document
     */
    Uni<CreateDocgenBatchGroupPayload> send(OperationContext operation, List<BoxBatchRequest> requests) {
        return jobs.createBatch(operation, requests.get(0)).chain(first -> Multi.createFrom().range(1, requests.size())
                .onItem().transformToUni(index -> jobs.createBatch(operation, requests.get(index))
                        .map(batchId -> new Outcome(index, batchId, null))
                        .onFailure().invoke(GroupRequests::logUnexpected)
                        .onFailure().recoverWithItem(failure -> new Outcome(index, null, failure)))
                .merge(CONCURRENT)
                .collect().asList()
                .map(others -> payload(requests, first, others)));
    }

    /** Expected failures are logged where Box is called, and clients see only that others are internal. */
    private static void logUnexpected(Throwable failure) {
        if (!(failure instanceof GatewayException)) {
            LOG.error("A batch of a group could not be requested", failure);
        }
    }

    private static CreateDocgenBatchGroupPayload payload(List<BoxBatchRequest> requests, String first,
            List<Outcome> others) {
        Outcome[] outcomes = new Outcome[requests.size()];
        outcomes[0] = new Outcome(0, first, null);
        others.forEach(outcome -> outcomes[outcome.index()] = outcome);
        List<GroupId.Document> documents = new ArrayList<>();
        List<DocgenDocumentRejection> rejected = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            String name = requests.get(outcome.index()).documents().get(0).generatedFileName();
            documents.add(new GroupId.Document(name, outcome.batchId()));
            if (outcome.failure() != null) {
                rejected.add(DocgenDocumentRejection.of(outcome.index(), name, outcome.failure()));
            }
        }
        return CreateDocgenBatchGroupPayload.of(new GroupId(documents), rejected);
    }
}
