package io.docgen.gateway.admission.limits;

import graphql.language.Field;
import java.util.Map;
import java.util.Set;

/** Which fields may take a call to Box: an upper bound, as what is read twice is read once. */
final class FieldCosts {

    /** Fields that always take one. A batch's progress takes one for every 1000 jobs. */
    private static final Set<String> CALLS = Set.of(
            "Query.docgenJob", "Query.docgenJobs", "Query.docgenTemplate", "Query.docgenTemplates", "Query.file",
            "Query.folder", "Query.viewer", "DocgenBatch.jobs", "DocgenBatch.progress", "DocgenTemplate.jobs",
            "DocgenTemplate.tags", "File.downloadUrl", "File.embedUrl", "File.representations", "File.thumbnailUrl",
            "Mutation.createDocgenBatch", "Mutation.createDocgenTemplate", "Mutation.deleteDocgenTemplate");

    /** Types that take one if more is wanted than what is known without. */
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "File", Set.of("id", "downloadUrl", "embedUrl", "representations", "thumbnailUrl"),
            "FileVersion", Set.of("id"),
            "Folder", Set.of("id", "name"),
            "User", Set.of("id", "name", "login"),
            "DocgenTemplate", Set.of("id", "file", "jobs", "tags"));

    private FieldCosts() {
    }

    /**
     * @param parent the type that has the field
     * @param type the field's own type
     * @param selected the names of the fields selected below it
     */
    static int of(String parent, Field field, String type, Set<String> selected) {
        if (CALLS.contains(parent + "." + field.getName())) {
            return 1;
        }
        Set<String> known = KNOWN.get(type);
        return known == null || known.containsAll(selected) ? 0 : 1;
    }
}
