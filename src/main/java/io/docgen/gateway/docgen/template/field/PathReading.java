package io.docgen.gateway.docgen.template.field;

import io.docgen.gateway.box.BoxTag;
import io.docgen.gateway.tag.DataPath;
import io.docgen.gateway.tag.Scope;
import io.docgen.gateway.tag.Tag;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The paths of the names in tags. Box's {@code json_paths} has the path of the value at last, after those of its
 * parents, with the variables of loops resolved. How it looks for several operands is not documented, so that each is
 * looked for in it.
 */
final class PathReading {

    /** A path, and whether it is known for certain. */
    record Found(DataPath path, boolean certain) {
    }

    private final Set<String> variables;
    private final Set<String> lists;
    private final Scope scope = new Scope();

    PathReading(List<Tag> tags, List<BoxTag> boxTags) {
        variables = tags.stream().map(Tag::variable).filter(Objects::nonNull).collect(Collectors.toSet());
        lists = new HashSet<>();
        for (int i = 0; i < tags.size(); i++) {
            Tag tag = tags.get(i);
            List<String> chain = boxTags.get(i).jsonPaths();
            if (tag.kind().isLoop() && !chain.isEmpty()) {
                lists.add(listOf(tag.names().get(0), chain));
            }
            tag.names().stream().filter(tag::sums).forEach(name -> lists.add(DataPath.parent(name)));
        }
    }

    /**
     * Box has also listed what is inside a list after the list itself, in the answers that its own component is tested
     * with.
     */
    private static String listOf(String name, List<String> chain) {
        String own = name.substring(name.lastIndexOf('.') + 1);
        return chain.stream().filter(path -> path.equals(own) || path.endsWith('.' + own))
                .reduce((first, second) -> second).orElse(chain.get(chain.size() - 1));
    }

    /** Goes on after a tag. */
    void pass(Tag tag) {
        scope.pass(tag);
    }

    /** The items of the innermost loop that is open; null if there is none. */
    @Nullable
    DataPath loop() {
        return scope.items();
    }

    /** The paths that a tag needs, by the names in it. */
    Map<String, Found> of(BoxTag box, Tag tag) {
        Map<String, Found> found = new LinkedHashMap<>();
        List<String> chain = box.jsonPaths();
        if (!chain.stream().allMatch(DataPath::isShallow)) {
            return found;
        }
        if (tag.names().isEmpty() && !chain.isEmpty()) {
            String last = chain.get(chain.size() - 1);
            found.put(last, new Found(withLists(last, false), false));
        }
        List<String> read = tag.kind().isLoop() && !chain.isEmpty()
                ? List.of(listOf(tag.names().get(0), chain))
                : chain;
        tag.names().forEach(name -> found.put(name, path(name, tag.names().size() == 1, read)));
        return found;
    }

    private Found path(String name, boolean alone, List<String> chain) {
        int dot = name.indexOf('.');
        boolean ofVariable = variables.contains(dot < 0 ? name : name.substring(0, dot));
        boolean item = ofVariable && dot < 0;
        DataPath inScope = scope.path(name);
        if (chain.isEmpty()) {
            return new Found(inScope, !ofVariable || !inScope.toString().equals(name));
        }
        String expected = inScope.names();
        String last = chain.get(chain.size() - 1);
        if (alone || chain.contains(expected)) {
            DataPath path = withLists(alone ? last : expected, item);
            return new Found(path, !alone || last.equals(expected)
                    || ofVariable && last.endsWith(dot < 0 ? "" : name.substring(dot)) && path.isInOneList());
        }
        List<String> resolved = dot < 0
                ? List.of()
                : chain.stream().filter(path -> path.endsWith(name.substring(dot))).toList();
        return resolved.size() == 1
                ? new Found(withLists(resolved.get(0), false), false)
                : new Found(inScope, !ofVariable);
    }

    /** The path in which the lists that loops go through are marked. */
    private DataPath withLists(String names, boolean item) {
        DataPath path = DataPath.ROOT;
        StringBuilder parents = new StringBuilder();
        String[] steps = names.split("\\.");
        for (int i = 0; i < steps.length; i++) {
            parents.append(i == 0 ? "" : ".").append(steps[i]);
            path = path.then(steps[i]);
            if (lists.contains(parents.toString()) && (item || i < steps.length - 1)) {
                path = path.items();
            }
        }
        return path;
    }
}
