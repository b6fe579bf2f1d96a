package io.docgen.gateway.box;

import io.docgen.gateway.box.json.SnakeCase;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A person whom a sign request names. The URLs by which Box lets a person sign within another page are secrets, and are
 * not read.
 *
 * @param role {@code signer}, {@code approver} or {@code final_copy_reader}, or a future value
 * @param order may be any whole number
 * @param signerDecision null as long as there is none
 */
@SnakeCase
public record BoxSigner(
        @Nullable String email,
        @Nullable String role,
        @Nullable Long order,
        @Nullable Boolean isInPerson,
        @Nullable Boolean hasViewedDocument,
        @Nullable Decision signerDecision) {

    /**
     * What the person has decided.
     *
     * @param type {@code signed} or {@code declined}, or a future value
     * @param additionalInfo such as the reason why the person declined
     */
    @SnakeCase
    public record Decision(@Nullable String type, @Nullable OffsetDateTime finalizedAt,
            @Nullable String additionalInfo) {
    }
}
