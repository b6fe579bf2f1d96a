package io.docgen.gateway.docgen.job;

import io.docgen.gateway.box.BoxEnums;
import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** Box's output types, named as Box names them, in upper case. */
@Description("A document format.")
public enum DocgenOutputType {

    @Description("A Word document.")
    DOCX,
    @Description("A PDF.")
    PDF;

    private static final BoxEnums<DocgenOutputType> NAMES = new BoxEnums<>(DocgenOutputType.class);

    /** The type that Box names so; null if this gateway does not know it. In Box's OpenAPI it is a free string. */
    static @Nullable DocgenOutputType of(@Nullable String boxName) {
        return NAMES.find(boxName);
    }

    /** Box's name for it. */
    public String boxName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
