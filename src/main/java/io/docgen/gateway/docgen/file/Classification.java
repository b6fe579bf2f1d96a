package io.docgen.gateway.docgen.file;

import io.docgen.gateway.box.BoxClassification;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

@Description("How confidential an item is, by a label that an administrator has defined.")
public record Classification(
        @Description("The name of the label, such as `Confidential`.") @Nullable String name,
        @Description("What the label means.") @Nullable String definition,
        @Description("The color of the label, such as `#FF0000`.") @Nullable String color) {

    static @Nullable Classification of(@Nullable BoxClassification classification) {
        return classification == null
                ? null
                : new Classification(classification.name(), classification.definition(), classification.color());
    }
}
