package io.docgen.gateway.docgen.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocgenOutputTypeTest {

    @ParameterizedTest
    @CsvSource({"pdf, PDF", "docx, DOCX", "PDF, PDF", "pptx,"})
    void isNullIfItIsUnknown(String boxName, DocgenOutputType type) {
        assertThat(DocgenOutputType.of(boxName)).isEqualTo(type);
    }
}
