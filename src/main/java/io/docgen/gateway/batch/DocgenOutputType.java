package io.docgen.gateway.batch;

import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;

/** Box's output types, named as Box names them, in upper case. */
@Description("A document format.")
public enum DocgenOutputType {

    @Description("A Word document.")
    DOCX,
    @Description("A PDF.")
    PDF;

    String boxName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
