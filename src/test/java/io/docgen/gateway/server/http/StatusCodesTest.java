package io.docgen.gateway.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusCodesTest {

    private static final StatusCodesConverter CONVERTER = new StatusCodesConverter();

    @ParameterizedTest
    @CsvSource({"2025,false,200", "2025,true,200", "2026,false,200", "2026,true,294"})
    void hasTheStatusOfData(String year, boolean errors, int status) {
        assertThat(CONVERTER.convert(year).executed(errors)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"2025,JSON,BAD_USER_INPUT,true,200", "2025,GRAPHQL_RESPONSE,BAD_USER_INPUT,true,400",
            "2025,GRAPHQL_RESPONSE,BAD_USER_INPUT,false,400",
            "2025,GRAPHQL_RESPONSE,PERSISTED_QUERY_NOT_FOUND,false,200",
            "2025,JSON,FORBIDDEN,false,200", "2025,GRAPHQL_RESPONSE,FORBIDDEN,false,403",
            "2026,JSON,BAD_USER_INPUT,true,400", "2026,GRAPHQL_RESPONSE,BAD_USER_INPUT,true,400",
            "2026,JSON,BAD_USER_INPUT,false,422", "2026,GRAPHQL_RESPONSE,BAD_USER_INPUT,false,422",
            "2026,GRAPHQL_RESPONSE,QUERY_TOO_COMPLEX,false,422", "2026,JSON,FORBIDDEN,false,403",
            "2026,JSON,OVERLOADED,false,503", "2026,GRAPHQL_RESPONSE,PERSISTED_QUERY_NOT_FOUND,false,422"})
    void hasTheStatusOfWhatWasNotExecuted(String year, ResponseMediaType type, ErrorCode code, boolean unparsable,
            int status) {
        assertThat(CONVERTER.convert(year).rejected(code, unparsable, type)).isEqualTo(status);
    }

    @Test
    void distinguishesWrongParametersFromWhatIsNoJson() {
        InvalidRequestException parameters = InvalidRequestException.wrongParameters("'query' is missing.");

        assertThat(StatusCodes.DRAFT_2025.invalid(parameters)).isEqualTo(400);
        assertThat(StatusCodes.DRAFT_2026.invalid(parameters)).isEqualTo(422);
        assertThat(StatusCodes.DRAFT_2026.invalid(new InvalidRequestException(400, "no JSON"))).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024", "draft", "", "DRAFT_2026"})
    void knowsNoOtherDraft(String value) {
        assertThatThrownBy(() -> CONVERTER.convert(value)).hasMessage("- it must be 2025 or 2026");
    }
}
