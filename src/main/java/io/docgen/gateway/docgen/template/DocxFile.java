package io.docgen.gateway.docgen.template;

import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.docgen.file.ItemName;
import io.docgen.gateway.docgen.idempotency.IdempotentRequests;
import io.docgen.gateway.support.error.GatewayException;
import io.docgen.gateway.support.error.InvalidArgumentsException;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A file that is to become a template, with a valid name, in a folder. */
record DocxFile(DocxContent file, String folderId, String name) {

    private static final String EXTENSION = ".docx";
    /** The local header of the first entry of a ZIP file. */
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** @throws InvalidArgumentsException {@code BAD_USER_INPUT} that names all invalid arguments */
    static DocxFile of(CreateDocgenTemplateFromFileInput input) {
        String name = input.name() == null ? input.file().name() : input.name();
        List<GatewayException> invalid = new ArrayList<>();
        reject(invalid, "folderId", BoxId.violation(input.folderId()));
        reject(invalid, input.name() == null ? "file" : "name", nameViolation(name));
        reject(invalid, "idempotencyKey", IdempotentRequests.violation(input.idempotencyKey()));
        if (!invalid.isEmpty()) {
            throw new InvalidArgumentsException(invalid);
        }
        return new DocxFile(new DocxContent(input.file()), input.folderId(), name);
    }

    private static Optional<String> nameViolation(String name) {
        return ItemName.violation(name).or(() -> name.toLowerCase(Locale.ROOT).endsWith(EXTENSION)
                ? Optional.empty()
                : Optional.of("must be a Word file, whose name ends with " + EXTENSION + "."));
    }

    private static void reject(List<GatewayException> invalid, String argument, Optional<String> violation) {
        violation.ifPresent(rule -> invalid.add(GatewayException.badUserInput(argument, rule)));
    }

    /** Fails with {@code BAD_USER_INPUT} if the content begins like no docx file. */
    Uni<Void> checked() {
        return file.head(ZIP.length).invoke(head -> {
            if (!Arrays.equals(head, ZIP)) {
                throw DocxContent.refusal();
            }
        }).replaceWithVoid();
    }
}
