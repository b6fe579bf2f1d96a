package io.docgen.gateway.template;

import io.docgen.gateway.box.BoxEnums;
import org.eclipse.microprofile.graphql.Description;

/** Box's tag types; the names are Box's in upper case, with an underscore for the hyphen. */
@Description("What a tag in a template does.")
public enum DocgenTagType {

    @Description("Puts in a text.")
    TEXT,
    @Description("Puts in the result of a calculation.")
    ARITHMETIC,
    @Description("Keeps or leaves out what it encloses.")
    CONDITIONAL,
    @Description("Repeats what it encloses.")
    FOR_LOOP,
    @Description("Repeats the row of a table.")
    TABLE_LOOP,
    @Description("Puts in a picture.")
    IMAGE,
    @Description("A type this gateway does not know; `rawType` tells what Box calls it.")
    UNKNOWN;

    /** @param boxType as in Box's JSON, such as {@code for-loop} */
    static DocgenTagType of(String boxType) {
        return BoxEnums.of(DocgenTagType.class, boxType, UNKNOWN);
    }
}
