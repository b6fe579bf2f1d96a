package io.docgen.gateway.box;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BoxReferenceDeserializerTest {

    @Inject
    ObjectMapper json;

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", quoteCharacter = '`', textBlock = """
            {"type":"file","id":"42"}                                  | 42
            {"id":"42","more":{"id":"1","of":[{"id":"2"}]},"x":[1,[2]]} | 42
            {"more":{"id":"1"},"id":42}                                | 42
            {"id":null,"type":"file"}                                  | null
            {"id":{"id":"1"},"type":"file"}                            | null
            {"id":["1"],"type":"file"}                                 | null
            {}                                                         | null
            """)
    void readsTheId(String text, String id) throws IOException {
        assertThat(read("[" + text + ",{\"id\":\"next\"}]"))
                .containsExactly(new BoxReference(id), new BoxReference("next"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"42\"", "42", "true", "[]", "[{\"id\":\"42\"}]"})
    void isNullForAnotherKindOfValue(String text) throws IOException {
        assertThat(read("[" + text + ",{\"id\":\"next\"}]")).containsExactly(null, new BoxReference("next"));
    }

    @Test
    void isReadAsAPartOfAJob() throws IOException {
        BoxDocgenJob job = json.readValue("{\"id\":\"1\",\"batch\":{\"id\":\"b\"},\"output_file\":\"none\"}",
                BoxDocgenJob.class);
        assertThat(job.batch()).isEqualTo(new BoxReference("b"));
        assertThat(job.outputFile()).isNull();
    }

    private List<BoxReference> read(String text) throws IOException {
        return json.readerForListOf(BoxReference.class).readValue(text);
    }
}
