package io.docgen.gateway.docgen.template;

import io.docgen.gateway.box.BoxEnums;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** Box's tag types, named as Box names them, in upper case and with underscores for hyphens. */
@Description("What a tag in a template does.")
public enum DocgenTagType {

    @Description("Inserts a value, such as `{{customer_name}}`.")
    TEXT,
    @Description("Inserts a result, such as `{{salary * 12}}`.")
    ARITHMETIC,
    @Description("Shows what it encloses only if the value is true, such as `{{if senior}}`.")
    CONDITIONAL,
    @Description("Repeats what it encloses for each item, such as `{{for perk in perks}}`.")
    FOR_LOOP,
    @Description("Repeats a table row for each item, such as `{{tablerow item in costs}}`.")
    TABLE_LOOP,
    @Description("Inserts an image. It stands in the alternative text of a picture, such as `{{company.logo}}`.")
    IMAGE,
    @Description("A type that this gateway does not know: see `rawType`.")
    UNKNOWN;

    private static final BoxEnums<DocgenTagType> NAMES = new BoxEnums<>(DocgenTagType.class);

    /** The type for Box's name of it, such as {@code for-loop}. */
    static DocgenTagType of(@Nullable String boxType) {
        return NAMES.findOr(UNKNOWN, boxType);
    }
}
