package io.docgen.gateway.testsupport;

import static io.restassured.RestAssured.given;

import java.util.Arrays;
import java.util.List;

/** Metrics as Prometheus reads them. */
public final class MetricsPage {

    private final List<String> lines;

    private MetricsPage(String text) {
        this.lines = text.lines().filter(line -> !line.startsWith("#")).toList();
    }

    /** What the management port serves now. */
    public static MetricsPage read(int managementPort) {
        return new MetricsPage(
                given().port(managementPort).get("/q/metrics").then().statusCode(200).extract().asString());
    }

    /** Whether there is a series of this metric: a counter, a gauge, or one that counts a duration or a size. */
    public boolean has(String metric) {
        return lines.stream().anyMatch(line -> isOf(line, metric) || isOf(line, metric + "_count")
                || isOf(line, metric + "_active_count"));
    }

    /**
     * The sum of all series of a name with some labels; 0 if there is none yet, as in a query of Prometheus.
     *
     * @param labels as written, such as {@code code="NOT_FOUND"}
     */
    public double sum(String name, String... labels) {
        return lines.stream().filter(line -> isOf(line, name))
                .filter(line -> Arrays.stream(labels)
                        .allMatch(label -> line.contains('{' + label) || line.contains(',' + label)))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }

    private static boolean isOf(String line, String name) {
        return line.startsWith(name + '{') || line.startsWith(name + ' ');
    }
}
