package io.docgen.gateway.docgen.template.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What is found in one document. */
final class Findings {

    /** The most of each kind: a person reads no more. */
    private static final int MOST = 100;
    private static final int LONGEST = 200;

    private final CheckBudget budget;
    private final Kind missing;
    private final Kind unexpected;
    private final Kind unused;
    private final Kind html;
    private boolean truncated;
    private boolean ok = true;

    /** Findings of one kind, one for each path. */
    private static final class Kind {

        private final BooleanSupplier mayBeListed;
        private final Set<String> paths = new HashSet<>();
        private final List<DocgenDataFinding> findings = new ArrayList<>();

        Kind(BooleanSupplier mayBeListed) {
            this.mayBeListed = mayBeListed;
        }
    }

    Findings(CheckBudget budget) {
        this.budget = budget;
        this.missing = new Kind(budget::violation);
        this.unexpected = new Kind(budget::violation);
        this.unused = new Kind(budget::note);
        this.html = new Kind(budget::note);
    }

    void missing(String path, @Nullable String tag) {
        ok = false;
        add(missing, path, tag,
                "'" + shown(path) + "' is missing: without it " + quoted(tag) + " stays in the document as text.",
                null);
    }

    /** @param must what it has to be, as the end of a sentence */
    void unexpected(String path, @Nullable String tag, String must) {
        ok = false;
        add(unexpected, path, tag,
                "'" + shown(path) + "' must be " + must + (tag == null ? "." : ", for " + quoted(tag) + "."), null);
    }

    void unused(String path, @Nullable String nearest) {
        add(unused, path, null, "No tag of the template uses '" + shown(path) + "'."
                + (nearest == null ? "" : " Is '" + shown(nearest) + "' meant?"), nearest);
    }

    void html(String path, @Nullable String tag) {
        add(html, path, tag,
                "'" + shown(path) + "' contains HTML, which Box renders: a text that someone else has written "
                        + "can bring links and pictures into the document.",
                null);
    }

    private void add(Kind kind, String path, @Nullable String tag, String message,
            @Nullable String nearest) {
        if (kind.findings.size() == MOST) {
            truncated = true;
        } else if (kind.paths.add(path)) {
            if (kind.mayBeListed.getAsBoolean()) {
                kind.findings.add(new DocgenDataFinding(path, tag, message, nearest));
            } else {
                truncated = true;
            }
        }
    }

    /** A document that was not looked at as a whole is not known to be right. */
    DocgenDocumentCheck of(String name) {
        return new DocgenDocumentCheck(name, ok && !budget.isSpent(), List.copyOf(missing.findings),
                List.copyOf(unexpected.findings),
                List.copyOf(unused.findings), List.copyOf(html.findings), truncated || budget.isSpent());
    }

    private static String quoted(@Nullable String tag) {
        return "`" + shown(tag == null ? "a tag" : tag) + "`";
    }

    private static String shown(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
