package io.docgen.gateway.batch;

import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;

/** What Box can make, the names being Box's in upper case. */
@Description("A kind of document to make.")
public enum DocgenOutputType {

    @Description("A Word document.")
    DOCX,
    @Description("A PDF.")
    PDF;

    String boxName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
