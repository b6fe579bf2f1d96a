package io.docgen.gateway.box;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.docgen.gateway.box.BoxDocgenJob.Failures;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class FailuresDeserializerTest {

    @Inject
    ObjectMapper json;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"errors":["A","B"],"warnings":["C"]}                  | A;B                     | C
            {"errors":"A","warnings":null}                         | A                       | ``
            {"errors":[{"tag":"a","message":"M"},null,"B",7]}      | {"tag":"a","message":"M"};B;7 | ``
            {"errors":{"a":["x"]},"warnings":[["y"]],"more":1}     | {"a":["x"]}             | ["y"]
            {"warnings":["C"]}                                     | ``                      | C
            {"code":"bad","message":"M"}                           | {"code":"bad","message":"M"} | ``
            ["A",{"b":1}]                                          | A;{"b":1}               | ``
            "A"                                                    | A                       | ``
            {}                                                     | ``                      | ``
            """)
    void keepsEveryShapeAsText(String text, String errors, String warnings) throws IOException {
        assertThat(read("\"failures\":" + text + ",")).isEqualTo(new Failures(list(errors), list(warnings)));
    }

    @Test
    void isNullIfThereAreNone() throws IOException {
        assertThat(read("\"failures\":null,")).isNull();
        assertThat(read("")).isNull();
    }

    private Failures read(String failures) throws IOException {
        BoxDocgenJob job = json.readValue("{" + failures + "\"id\":\"1\"}", BoxDocgenJob.class);
        assertThat(job.id()).isEqualTo("1");
        return job.failures();
    }

    private static List<String> list(String texts) {
        return texts.isEmpty() ? List.of() : List.of(texts.split(";"));
    }
}
