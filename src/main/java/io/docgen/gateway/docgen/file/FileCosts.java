package io.docgen.gateway.docgen.file;

import io.docgen.gateway.docgen.user.UserCosts;
import io.docgen.gateway.graphql.FieldCost;
import io.docgen.gateway.graphql.FieldCostDeclaration;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/** What files, their versions and folders cost. */
@Singleton
public class FileCosts implements FieldCostDeclaration {

    /** The id of a file, and fields that make calls of their own. */
    static final Set<String> FREE_OF_FILE = Set.of("id", "downloadUrl", "embedUrl", "representations", "thumbnailUrl");
    static final Set<String> FREE_OF_VERSION = Set.of("id");
    static final Set<String> FREE_OF_FOLDER = Set.of("id", "name");

    /** The assumed depth of a path. Box does not bound it, so a deeper path makes more calls than it costs. */
    private static final int FOLDERS_OF_A_PATH = 10;

    private static final FieldCost FOLDER = FieldCost.callsBeyond(FREE_OF_FOLDER, 1);

    /**
     * A field that leads to a file.
     *
     * @param read names the file among those of its object
     */
    public static FieldCost file(String read) {
        return FieldCost.callsBeyond(FREE_OF_FILE, 0).sharingInObject(read);
    }

    /**
     * A field that leads to a version of a file. The file is read first, as only the file knows its current version.
     *
     * @param read names the file among those of its object
     */
    public static FieldCost version(String read) {
        return FieldCost.callsBeyond(FREE_OF_VERSION, 1).sharingInObject(read);
    }

    @Override
    public Map<String, FieldCost> costs() {
        return Map.ofEntries(
                Map.entry("Query.file", FieldCost.call()),
                Map.entry("Query.folder", FieldCost.call()),
                Map.entry("File.downloadUrl", FieldCost.call()),
                Map.entry("File.embedUrl", FieldCost.call()),
                Map.entry("File.representations", FieldCost.call()),
                Map.entry("File.thumbnailUrl", FieldCost.call()),
                Map.entry("File.createdBy", UserCosts.MINI),
                Map.entry("File.modifiedBy", UserCosts.MINI),
                Map.entry("File.ownedBy", UserCosts.MINI),
                Map.entry("File.parent", FOLDER),
                Map.entry("File.path", FOLDER.ofEach(FOLDERS_OF_A_PATH)),
                Map.entry("Folder.parent", FOLDER),
                Map.entry("Folder.ownedBy", UserCosts.MINI));
    }
}
