package io.docgen.gateway.testsupport;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The tables of all settings, generated from the sources of the {@code @ConfigMapping} interfaces and their Javadoc.
 */
public final class ConfigurationPage {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.-]+)` \\|");
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@(?:code|link) #?([^}]*)}");

    private final DocTrees docs;
    private final CompilationUnitTree unit;
    private final StringBuilder page = new StringBuilder();

    private ConfigurationPage(DocTrees docs, CompilationUnitTree unit) {
        this.docs = docs;
        this.unit = unit;
    }

    /** A section for each interface, sorted by prefix. */
    public static String tables() throws IOException {
        Map<String, String> sections = new TreeMap<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(SOURCES)) {
            List<Path> mappings = sources.filter(path -> path.toString().endsWith("Config.java")).toList();
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null,
                    files.getJavaFileObjectsFromPaths(mappings));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                ClassTree type = (ClassTree) unit.getTypeDecls().get(0);
                String prefix = annotation(type.getModifiers().getAnnotations(), "ConfigMapping");
                if (prefix != null) {
                    sections.put(prefix, new ConfigurationPage(docs, unit).section(prefix, type));
                }
            }
        }
        return String.join("\n", sections.values());
    }

    private String section(String prefix, ClassTree type) {
        page.append("## `").append(prefix).append("`\n\n").append(text(type, type)).append("\n\n")
                .append("| Property | Environment variable | Default | Meaning |\n| --- | --- | --- | --- |\n");
        rows(prefix, type, type);
        return page.toString();
    }

    private void rows(String prefix, ClassTree root, ClassTree type) {
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method) {
                String property = prefix + "." + kebabCase(method.getName().toString());
                ClassTree group = nested(root, method.getReturnType().toString());
                if (group == null) {
                    row(property, method);
                } else {
                    rows(property, root, group);
                }
            }
        }
    }

    private void row(String property, MethodTree method) {
        String value = annotation(method.getModifiers().getAnnotations(), "WithDefault");
        page.append("| `").append(property).append("` | `")
                .append(property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_")).append("` | ")
                .append(value == null ? "none" : "`" + value + "`").append(" | ").append(text(method, method))
                .append(" |\n");
    }

    private static ClassTree nested(ClassTree root, String name) {
        return root.getMembers().stream().filter(ClassTree.class::isInstance).map(ClassTree.class::cast)
                .filter(member -> member.getSimpleName().contentEquals(name) && member.getKind() == Tree.Kind.INTERFACE)
                .findFirst().orElse(null);
    }

    /** The names of all settings, sorted, from the tables. */
    public static String names() throws IOException {
        return ROW.matcher(tables()).results().map(row -> row.group(1) + "\n").sorted().collect(Collectors.joining());
    }

    private static String annotation(List<? extends AnnotationTree> annotations, String name) {
        return annotations.stream().filter(annotation -> annotation.getAnnotationType().toString().equals(name))
                .map(annotation -> STRING.matcher(annotation.getArguments().toString())).filter(Matcher::find)
                .map(value -> value.group(1)).findFirst().orElse(null);
    }

    private String text(Tree tree, Tree of) {
        String comment = docs.getDocComment(TreePath.getPath(unit, of));
        if (comment == null) {
            throw new IllegalStateException("No Javadoc at " + tree);
        }
        return INLINE_TAG.matcher(comment.lines().map(String::strip).collect(Collectors.joining(" ")).strip())
                .replaceAll("`$1`");
    }

    private static String kebabCase(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
