package io.docgen.gateway.sandbox.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with the data of a document. */
final class Findings {

    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<String> problems = new LinkedHashSet<>();

    void missing(String path) {
        missing.add(path);
    }

    void problem(String sentence) {
        problems.add(sentence);
    }

    List<String> missing() {
        return List.copyOf(missing);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }
}
