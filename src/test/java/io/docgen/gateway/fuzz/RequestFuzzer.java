package io.docgen.gateway.fuzz;

import io.vertx.core.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Generates nearly valid requests: GraphiQL's samples and further documents with tokens removed, doubled, swapped,
 * repeated and replaced, and with random variables, names and extensions. The same seed generates the same requests.
 */
final class RequestFuzzer {

    private static final Pattern TOKEN = Pattern
            .compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"|[_A-Za-z]\\w*|-?\\d+|\\.\\.\\.|#[^\\n]*\\n|\\S");
    private static final int MOST_REPEATED = 300;

    private static final List<String> DOCUMENTS = List.of(
            "mutation M($input: CreateDocgenBatchInput!) { createDocgenBatch(input: $input) { batchId batch { id progress { done } } } }",
            "mutation { deleteDocgenTemplate(input: {templateId: \"1\"}) { deletedTemplateId } }",
            "query IsItReady { docgenJob(id: \"10000000115\") { status outputFile { id name size } } }",
            "mutation C($v: JSON! = {a: [1, null, 2.5]}) { createDocgenBatch(input: {templateFileId: \"42\", destinationFolderId: \"0\", "
                    + "outputType: PDF, documents: [{name: \"A\", data: $v}]}) { batchId } }",
            "mutation G($v: JSON! = {a: 1}) { createDocgenBatchGroup(input: {templateFileId: \"1700000000004\", destinationFolderId: \"0\", "
                    + "outputType: PDF, idempotencyKey: \"k\", documents: [{name: \"A\", data: $v}, {name: \"B\", data: {}}]}) "
                    + "{ groupId rejectedDocuments { index code } group { progress { done } documents { name job { id } } } } }",
            "query($id: ID! = \"42\") { docgenBatchGroup(id: $id, waitUntilDone: 0) { id documents { name batch { id } job { status } } } }",
            "query($id: ID! = \"RG9jZ2VuSm9iOjEyMzQ1\") { node(nodeId: $id) { __typename nodeId ... on DocgenJob { id batch { id } } ...F } } "
                    + "fragment F on File { name parent { nodeId } }",
            "{ node(nodeId: \"RmlsZTo0MjAzNzMyMg\") { nodeId } docgenJob(id: \"12345\") { nodeId templateFile { nodeId } } }",
            "subscription($v: Boolean = true) { ...F ... on Subscription { ...F } } fragment F on Subscription { "
                    + "docgenJobUpdated(id: \"12345\") { job @skip(if: $v) { id } delay { code @include(if: true) } } }",
            "query($v: [_Any!]!) { _entities(representations: $v) { __typename ... on DocgenJob { id status } } _service { sdl } }");

    private static final String[] ODD_TOKENS = {
            "{", "}", "(", ")", "[", "]", ":", "!", "$", "=", "@", "|", "&", "...", "\"", "\"\"\"", "#", ",", "\ufeff",
            "\u0000", "\\",
            "null", "true", "1.5", "-0", "1e400", "99999999999", "1e99999999999", "\"\\ud800\"", "\"\\u{110000}\"",
            "\"5\"", "{a: {a: $v}}",
            "query", "mutation", "subscription", "fragment F on DocgenJob { id ...F }", "...F", "on", "@skip(if: $v)",
            "@include(if: null)",
            "@skip(if: true)", "@defer", "@deprecated", "type T { a: Int }", "extend schema @a", "__typename",
            "__schema { types { name } }",
            "__type(name: $v) { name }", "first: $v", "first: -1", "after: \"x\"", "id: $v", "$v: Int = 5",
            "$v: [ID!]! = [1]", "ünïcödé",
            "\"\"\"block \\\"\"\" string\"\"\"", "docgenJob(id: \"12345\") { id }", "a: id", "nodes { id }", "IntValue",
            "DocgenJob"};

    private static final Object[] ODD_VALUES = {
            null, true, 0, -1, 1.5, 2147483648L, 1e300, "", "5", "\ud800", "\u0000", "12345", "../7", List.of(),
            object(),
            List.of(1, "a", List.of(List.of())), object("a", object("b", List.of(1.0))), "x".repeat(5000),
            object("templateFileId", "42", "destinationFolderId", "0", "outputType", "PDF", "documents",
                    List.of(object("name", "A", "data", object()))),
            List.of(object("__typename", "DocgenJob", "id", "12345"), object("__typename", "File", "id", List.of()),
                    object("id", 5)),
            "RG9jZ2VuSm9iOjEyMzQ1", "RmlsZTo", "Z3JvdXA"};

    private final Random random;
    private final List<List<String>> documents = new ArrayList<>();

    RequestFuzzer(long seed) throws IOException {
        this.random = new Random(seed);
        List<String> texts = new ArrayList<>(DOCUMENTS);
        texts.addAll(Arrays
                .asList(Files.readString(Path.of("src/main/resources/graphiql/samples.graphql")).split("# ---\n")));
        texts.forEach(text -> documents.add(TOKEN.matcher(text).results().map(MatchResult::group).toList()));
    }

    /** The next request body, which is not always JSON. */
    byte[] next() {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("query", chance(100) ? oddValue() : document());
        if (!chance(3)) {
            request.put("variables", chance(30) ? oddValue() : variables());
        }
        if (chance(4)) {
            request.put("operationName", chance(3) ? oddValue() : name());
        }
        if (chance(20)) {
            request.put("extensions", chance(2)
                    ? oddValue()
                    : object("persistedQuery", chance(2)
                            ? oddValue()
                            : object("version", 1, "sha256Hash", chance(2) ? oddValue() : "0".repeat(64))));
        }
        byte[] body = Json.encode(request).getBytes(StandardCharsets.UTF_8);
        return chance(20) ? damaged(body) : body;
    }

    private String document() {
        List<String> tokens = new ArrayList<>(any(documents));
        if (chance(5)) {
            tokens.addAll(any(documents));
        }
        for (int change = chance(4) ? 0 : random.nextInt(6); change > 0 && !tokens.isEmpty(); change--) {
            change(tokens);
        }
        return String.join(chance(2) ? " " : "", chance(2) ? tokens : spaced(tokens));
    }

    private void change(List<String> tokens) {
        int at = random.nextInt(tokens.size());
        int to = Math.min(tokens.size(), at + 1 + random.nextInt(8));
        switch (random.nextInt(6)) {
            case 0 -> tokens.subList(at, to).clear();
            case 1 -> tokens.add(at, any(ODD_TOKENS));
            case 2 -> tokens.set(at, any(ODD_TOKENS));
            case 3 -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
            case 4 -> tokens.addAll(at, new ArrayList<>(tokens.subList(at, to)));
            default -> {
                List<String> part = new ArrayList<>(tokens.subList(at, to));
                for (int times = chance(10) ? random.nextInt(MOST_REPEATED) : random.nextInt(5); times > 0; times--) {
                    tokens.addAll(at, part);
                }
            }
        }
    }

    private List<String> spaced(List<String> tokens) {
        return tokens.stream().map(token -> token + (chance(50) ? "\n#\r," : " ")).toList();
    }

    private Map<String, Object> variables() {
        Map<String, Object> variables = new LinkedHashMap<>();
        for (String name : new String[]{"v", "id", "after", "first", "input"}) {
            if (chance(3)) {
                variables.put(name, oddValue());
            }
        }
        return variables;
    }

    private String name() {
        return any(new String[]{"", "M", "JobWithItsFiles", "MyWork", "F", "\n", "x".repeat(1000)});
    }

    private Object oddValue() {
        return any(ODD_VALUES);
    }

    private byte[] damaged(byte[] body) {
        for (int damage = 1 + random.nextInt(3); damage > 0; damage--) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        return chance(2) ? body : Arrays.copyOf(body, random.nextInt(body.length));
    }

    /** Sorted by name, so that it is written the same each time. */
    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    /** True with a probability of one in {@code n}. */
    private boolean chance(int times) {
        return random.nextInt(times) == 0;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> T any(T[] array) {
        return array[random.nextInt(array.length)];
    }
}
