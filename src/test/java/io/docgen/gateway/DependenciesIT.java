package io.docgen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The delivered jars against the list of reviewed ones and the advisories in src/docs/security.md. */
class DependenciesIT {

    private static final Path REVIEWED = Path.of("src/test/resources/reviewed-jars.txt");
    private static final Pattern ADVISORY = Pattern
            .compile("(?m)^\\| ((?:CVE|GHSA)-\\S.*?) \\| `(.+?)` \\| (.+?) \\| (.+) \\|$");

    @Test
    void areAllReviewed() throws IOException {
        assertThat(Files.readAllLines(REVIEWED))
                .as("Look for known advisories of what is new here, say in src/docs/security.md what they "
                        + "mean for the gateway, and then change " + REVIEWED)
                .containsAll(delivered());
    }

    @Test
    void haveTheStatedAdvisories() throws IOException {
        List<MatchResult> advisories = ADVISORY.matcher(Files.readString(Path.of("src/docs/security.md"))).results()
                .toList();
        assertThat(advisories).isNotEmpty();
        for (MatchResult advisory : advisories) {
            String version = version(advisory.group(2));
            boolean fixed = Version.parse(version).compareTo(Version.parse(advisory.group(3))) >= 0;
            assertThat(advisory.group(4).startsWith("fixed")).as(advisory.group() + " with version " + version)
                    .isEqualTo(fixed);
        }
    }

    private static String version(String library) throws IOException {
        List<String> versions = delivered().stream().filter(jar -> jar.matches(Pattern.quote(library) + "-\\d.*"))
                .map(jar -> jar.substring(library.length() + 1)).toList();
        assertThat(versions).as(library).hasSize(1);
        return versions.get(0);
    }

    /** The libraries of the jar or of the native executable. */
    private static Set<String> delivered() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target"))) {
            return files.map(Path::toString)
                    .filter(file -> file.matches("target/(quarkus-app|[^/]+-native-image-source-jar)/lib/.+\\.jar"))
                    .map(file -> file.substring(file.lastIndexOf('/') + 1, file.length() - ".jar".length())
                            .replaceFirst("^modified-", ""))
                    .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), delivered -> {
                        assertThat(delivered).isNotEmpty();
                        return delivered;
                    }));
        }
    }
}
