package io.docgen.gateway.testsupport;

import static io.docgen.gateway.testsupport.Gateway.ask;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Queries that together select every field of the schema, made from an introspection: each type by the shortest way to
 * it, each field of it in a query of its own.
 */
public final class SchemaQueries {

    private static final String TYPE = "type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }";
    private static final String SCHEMA = "{ __schema { queryType { name } mutationType { name } subscriptionType { name } types { name kind fields { name "
            + "args { name " + TYPE + " defaultValue } " + TYPE + " } } } }";

    private static final String DOCUMENTS = "input: {templateFileId: \"1700000000001\", destinationFolderId: \"0\", "
            + "outputType: PDF, documents: [{name: \"A\", data: {customer_name: \"Ada\", list: [1, 2.5, null, true]}}]}";

    /** For fields that require arguments. */
    private static final Map<String, String> ARGUMENTS = Map.ofEntries(
            entry("docgenJob", "id: \"12345\""),
            entry("docgenBatch", "id: \"5a3c1e86-0000-4000-8000-000000000002\""),
            entry("docgenBatchGroup", "id: \"group_AVo8HoYAAEAAgAAAAAAAAAIAAUE\""), // of the same batch, named A
            entry("checkDocgenData",
                    "input: {templateFileId: \"1700000000001\", documents: [{name: \"A\", data: {a: \"<b>\", "
                            + "perks: 5}}]}"),
            entry("docgenTemplate", "id: \"1700000000001\""),
            entry("file", "id: \"42037322\""),
            entry("folder", "id: \"300000000001\""),
            entry("node", "nodeId: \"RG9jZ2VuSm9iOjEyMzQ1\""), // DocgenJob:12345
            entry("createDocgenBatch", DOCUMENTS),
            entry("createDocgenBatchGroup", DOCUMENTS),
            entry("retryDocgenGroup",
                    "input: {groupId: \"group_AVo8HoYAAEAAgAAAAAAAAAIAAUE\", "
                            + DOCUMENTS.substring("input: {".length())),
            entry("createFolder", "input: {name: \"Cases\", parentFolderId: \"0\", reuseExisting: true}"),
            entry("createSharedLink", "input: {fileId: \"1700000000103\", access: OPEN, canDownload: true}"),
            entry("removeSharedLink", "input: {fileId: \"1700000000103\"}"),
            entry("signRequest", "id: \"5f9b2c3e-0000-4000-8000-000000000001\""),
            entry("createSignRequest", "input: {docgenJobId: \"12345\", allowIncomplete: true, signers: [{email: "
                    + "\"ada@example.com\"}]}"),
            entry("cancelSignRequest",
                    "input: {signRequestId: \"5f9b2c3e-0000-4000-8000-000000000004\", idempotencyKey: \"cancel\"}"),
            entry("resendSignRequest",
                    "input: {signRequestId: \"5f9b2c3e-0000-4000-8000-000000000005\", idempotencyKey: \"resend\"}"),
            entry("createDocgenTemplate", "input: {fileId: \"1700000000103\"}"),
            entry("deleteDocgenTemplate", "input: {templateId: \"1700000000103\"}"));

    /** They need a request of another form. */
    private static final Set<String> WITH_FILE = Set.of("createDocgenTemplateFromFile");

    private final Map<String, List<Map<String, Object>>> types = new LinkedHashMap<>();
    private final List<String> queries = new ArrayList<>();
    private final Set<String> reached = new HashSet<>();

    private SchemaQueries() {
    }

    /** The queries and mutations for the gateway under test. Fails if they do not reach every type. */
    public static List<String> all() {
        SchemaQueries made = new SchemaQueries();
        Map<String, Object> schema = ask(SCHEMA).body("errors", nullValue()).extract().path("data.__schema");
        for (Map<String, Object> type : list(schema.get("types"))) {
            if (List.of("OBJECT", "INTERFACE").contains(type.get("kind"))
                    && !type.get("name").toString().startsWith("__")) {
                made.types.put(type.get("name").toString(), list(type.get("fields")));
            }
        }
        made.addQueries(map(schema.get("queryType")).get("name").toString());
        made.addMutations(map(schema.get("mutationType")).get("name").toString());
        made.leaveOut(map(schema.get("subscriptionType")).get("name").toString());
        assertThat(made.reached).containsAll(made.types.keySet());
        return made.queries;
    }

    /** What only subscriptions have, which needs another transport. */
    private void leaveOut(String root) {
        Deque<String> left = new ArrayDeque<>(List.of(root));
        while (!left.isEmpty()) {
            String type = left.removeFirst();
            if (types.containsKey(type) && reached.add(type)) {
                types.get(type).forEach(field -> left.add(named(field)));
            }
        }
    }

    private void addMutations(String root) {
        reached.add(root);
        types.get(root).sort(Comparator.comparing(field -> field.get("name").toString())); // create comes before delete
        for (Map<String, Object> field : types.get(root)) {
            if (!WITH_FILE.contains(field.get("name").toString())) {
                queries.add("mutation { " + written(field) + " }");
            }
            reached.add(named(field));
            types.get(named(field)).forEach(inner -> reached.add(named(inner))); // at least its __typename
        }
    }

    private void addQueries(String root) {
        record Way(String type, String before, String after) {
        }
        Deque<Way> ways = new ArrayDeque<>(List.of(new Way(root, "{ ", " }")));
        reached.add(root);
        while (!ways.isEmpty()) {
            Way way = ways.removeFirst();
            for (Map<String, Object> field : types.get(way.type)) {
                queries.add(way.before + written(field) + way.after);
                String type = named(field);
                if (types.containsKey(type) && reached.add(type)) {
                    ways.add(new Way(type, way.before + called(field) + " { ", " }" + way.after));
                }
            }
        }
    }

    /** The field with its subfields, but nothing below those. */
    private String written(Map<String, Object> field) {
        List<Map<String, Object>> fields = types.get(named(field));
        return called(field) + (fields == null
                ? ""
                : " { " + fields.stream()
                        .map(inner -> called(inner) + (types.containsKey(named(inner)) ? " { __typename }" : ""))
                        .collect(Collectors.joining(" ")) + " }");
    }

    private String called(Map<String, Object> field) {
        String name = field.get("name").toString();
        boolean required = list(field.get("args")).stream()
                .anyMatch(argument -> map(argument.get("type")).get("kind").equals("NON_NULL")
                        && argument.get("defaultValue") == null);
        assertThat(!required || ARGUMENTS.containsKey(name)).as("Add arguments for " + name + " to SchemaQueries.")
                .isTrue();
        return required ? name + "(" + ARGUMENTS.get(name) + ")" : name;
    }

    private static String named(Map<String, Object> field) {
        Map<String, Object> type = map(field.get("type"));
        while (type.get("ofType") != null) {
            type = map(type.get("ofType"));
        }
        return type.get("name").toString();
    }

    @SuppressWarnings("unchecked") // the shape of JSON
    private static Map<String, Object> map(Object json) {
        return (Map<String, Object>) json;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object json) {
        return (List<Map<String, Object>>) json;
    }
}
