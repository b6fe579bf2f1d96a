package io.docgen.gateway.docgen.batch.group;

import io.docgen.gateway.box.BoxBatchRequest;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.docgen.batch.DocgenDocumentInput;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.support.Joined;
import io.docgen.gateway.support.error.GatewayException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Requests those documents of a group again that were not made. A document is known by its name, and its job by its
 * batch, which has no other: the id of the group holds both.
 */
@Singleton
class GroupRetries {

    private final GroupJobs jobs;
    private final GroupRequests groups;

    GroupRetries(GroupJobs jobs, GroupRequests groups) {
        this.jobs = jobs;
        this.groups = groups;
    }

    /** What makes it unclear which document of the group is meant; empty if nothing does. */
    static List<GatewayException> violations(DocgenBatchGroup group, List<DocgenDocumentInput> inputs) {
        List<GatewayException> violations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < inputs.size(); i++) {
            String name = inputs.get(i).name();
            String argument = "documents[" + i + "].name";
            long count = group.documents().stream().filter(document -> document.name().equals(name)).count();
            if (count == 0) {
                violations.add(GatewayException.badUserInput(argument, "must be the name of a document of the group."));
            } else if (count > 1) {
                violations.add(GatewayException.badUserInput(argument, "is the name of " + count + " documents of the "
                        + "group, so that it is not known which one has failed. Request it with "
                        + "`createDocgenBatchGroup`."));
            } else if (!seen.add(name)) {
                violations.add(GatewayException.badUserInput(argument, "must be no name of another document."));
            }
        }
        return violations;
    }

    /** @param requests one for each document of the input, which {@link #violations} has found clear */
    Uni<GroupRetry> retry(OperationContext operation, DocgenBatchGroup group, RetryDocgenGroupInput input,
            List<BoxBatchRequest> requests) {
        List<Uni<Optional<DocgenDocumentSkip>>> reads = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            reads.add(skip(operation, group, input, i));
        }
        return Joined.all(reads)
                .onFailure(BoxException.class).transform(BoxException::beforeMutation)
                .chain(found -> {
                    List<DocgenDocumentSkip> skipped = found.stream().flatMap(Optional::stream).toList();
                    List<BoxBatchRequest> left = GroupRetry.left(requests, skipped);
                    return left.isEmpty()
                            ? Uni.createFrom().item(new GroupRetry(skipped, null))
                            : groups.send(operation, left).map(created -> new GroupRetry(skipped, created));
                });
    }

    private Uni<Optional<DocgenDocumentSkip>> skip(OperationContext operation, DocgenBatchGroup group,
            RetryDocgenGroupInput input, int index) {
        String name = input.documents().get(index).name();
        DocgenDocument document = group.documents().stream().filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow();
        Uni<Optional<DocgenDocumentSkipReason>> reason = document.batchId() == null
                ? Uni.createFrom().item(input.includeRejected()
                        ? Optional.empty()
                        : Optional.of(DocgenDocumentSkipReason.REJECTED))
                : jobs.job(operation, document)
                        .map(job -> Optional.ofNullable(
                                DocgenDocumentSkipReason.of(job, input.includeIncomplete())))
                        .onFailure(GroupJobs::isInaccessible)
                        .recoverWithItem(Optional.of(DocgenDocumentSkipReason.UNKNOWN));
        return reason.map(why -> why.map(known -> new DocgenDocumentSkip(index, name, known)));
    }
}
