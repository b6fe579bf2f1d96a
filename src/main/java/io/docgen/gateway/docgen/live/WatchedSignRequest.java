package io.docgen.gateway.docgen.live;

import io.docgen.gateway.box.BoxReference;
import io.docgen.gateway.box.BoxSignRequest;
import io.docgen.gateway.box.SignRequestsClient;
import io.docgen.gateway.docgen.sign.SignRequest;
import io.docgen.gateway.operation.OperationContext;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One sign request. */
record WatchedSignRequest(SignRequestsClient requests, String id) implements Watched<BoxSignRequest> {

    /** With names and texts of ordinary length. */
    private static final long BYTES_OF_REQUEST = 1500;
    private static final long BYTES_OF_SIGNER = 500;

    @Override
    public String name() {
        return "sign_requests/" + id;
    }

    @Override
    public Uni<BoxSignRequest> read(OperationContext operation) {
        return requests.signRequest(operation, id);
    }

    /** Also when a signer has opened the document or decided, which leaves the status. */
    @Override
    public boolean isChanged(BoxSignRequest before, BoxSignRequest now) {
        return !before.equals(now);
    }

    @Override
    public boolean isDone(BoxSignRequest request) {
        return request.isDone();
    }

    /** Box's webhooks for sign requests are about a file. */
    @Override
    public Stream<String> items(BoxSignRequest request) {
        BoxSignRequest.SignFiles signed = request.signFiles();
        return Stream.of(Stream.of(id), idsOf(request.sourceFiles()), idsOf(signed == null ? null : signed.files()))
                .flatMap(ids -> ids);
    }

    private static Stream<String> idsOf(@Nullable List<@Nullable BoxReference> files) {
        return files == null
                ? Stream.empty()
                : files.stream().filter(Objects::nonNull).map(BoxReference::id).filter(Objects::nonNull);
    }

    @Override
    public long bytes(BoxSignRequest request) {
        return BYTES_OF_REQUEST + (request.signers() == null ? 0 : request.signers().size() * BYTES_OF_SIGNER);
    }

    SignRequestUpdate update(News<BoxSignRequest> news) {
        BoxSignRequest request = news.state();
        return new SignRequestUpdate(request == null ? null : SignRequest.of(id, request), news.delay());
    }
}
