package io.docgen.gateway.docgen.batch;

import io.docgen.gateway.box.BoxBatchRequest;
import io.docgen.gateway.box.TagsNotReadyException;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.docgen.template.check.DataChecks;
import io.docgen.gateway.docgen.template.check.DocgenDataFinding;
import io.docgen.gateway.docgen.template.check.DocgenDocumentCheck;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.operation.ResolvedField;
import io.docgen.gateway.support.CallerContext;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import io.docgen.gateway.support.error.InvalidArgumentsException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What becomes of a request whose data does not fit its template. */
@Singleton
public class DataCheckPolicy {

    /** How long an answer waits for its warnings when the documents are requested already. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final DataChecks checks;

    DataCheckPolicy(DataChecks checks) {
        this.checks = checks;
    }

    /** What is found in the documents of a request. */
    Uni<List<DocgenDocumentCheck>> check(OperationContext operation, BoxBatchRequest request) {
        List<DataChecks.Document> documents = request.documents().stream()
                .map(document -> new DataChecks.Document(document.generatedFileName(), document.userInput())).toList();
        return checks.check(operation, request.templateId(), request.templateVersionId(), documents)
                .onFailure(TagsNotReadyException.class)
                .transform(notReady -> BoxException.of(ErrorCode.UPSTREAM_UNAVAILABLE,
                        "Box is still reading the tags of the template. Try again in a moment.").build());
    }

    /**
     * Sends a request, after its data was checked or meanwhile.
     *
     * @param mode null for {@code WARN}
     * @param send sends it
     */
    public <T> Uni<T> apply(@Nullable DocgenDataCheckMode mode, ResolvedField field, BoxBatchRequest request,
            Supplier<Uni<T>> send) {
        if (mode == DocgenDataCheckMode.NONE) {
            return send.get();
        }
        Uni<List<DocgenDocumentCheck>> found = check(field.operation(), request);
        if (mode == DocgenDataCheckMode.REFUSE) {
            return found.onFailure(BoxException.class).transform(BoxException::beforeMutation)
                    .chain(documents -> {
                        refuse(documents);
                        warn(field, documents);
                        return send.get();
                    });
        }
        Uni<List<DocgenDocumentCheck>> meanwhile = found.onFailure().recoverWithItem(List.of()).memoize()
                .indefinitely();
        return Uni.createFrom().deferred(() -> {
            meanwhile.subscribe().with(ignored -> {});
            return send.get();
        }).chain(sent -> CallerContext.back(meanwhile.ifNoItem().after(PATIENCE).recoverWithItem(List.of()))
                .map(documents -> {
                    warn(field, documents);
                    return sent;
                }));
    }

    /** @throws InvalidArgumentsException an error for each value that is missing or of another kind */
    private static void refuse(List<DocgenDocumentCheck> documents) {
        List<GatewayException> violations = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            DocgenDocumentCheck check = documents.get(i);
            String data = argument(i);
            int before = violations.size();
            violations(check)
                    .forEach(finding -> violations.add(GatewayException.badUserInput(data + "." + finding.path(),
                            "does not fit: " + finding.message())));
            if (!check.ok() && violations.size() == before) {
                violations.add(GatewayException.badUserInput(data, "is not known to fit: there is too much in the "
                        + "request for a check. Request fewer documents at once."));
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidArgumentsException(violations);
        }
    }

    /** What makes documents wrong comes first: there is an end to the warnings of a result. */
    private static void warn(ResolvedField field, List<DocgenDocumentCheck> documents) {
        warn(field, documents, DataCheckPolicy::violations);
        warn(field, documents, check -> Stream.concat(check.unused().stream(), check.html().stream()));
    }

    private static void warn(ResolvedField field, List<DocgenDocumentCheck> documents,
            Function<DocgenDocumentCheck, Stream<DocgenDataFinding>> which) {
        for (int i = 0; i < documents.size(); i++) {
            String data = argument(i) + ".";
            which.apply(documents.get(i)).forEach(finding -> field.operation().warnings().add(field.path(),
                    data + finding.path(), finding.message()));
        }
    }

    private static Stream<DocgenDataFinding> violations(DocgenDocumentCheck check) {
        return Stream.concat(check.missing().stream(), check.unexpected().stream());
    }

    private static String argument(int document) {
        return "documents[" + document + "].data";
    }
}
