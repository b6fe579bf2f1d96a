package io.docgen.gateway.docgen.file;

import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;

@Description("Who can open a shared link.")
public enum SharedLinkAccess {

    @Description("All who have the link, without an account.")
    OPEN,
    @Description("People of the enterprise who have the link.")
    COMPANY,
    @Description("People who have access to the file already.")
    COLLABORATORS;

    String boxName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
