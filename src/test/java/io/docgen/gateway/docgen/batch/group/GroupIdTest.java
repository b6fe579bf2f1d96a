package io.docgen.gateway.docgen.batch.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.docgen.gateway.docgen.batch.group.GroupId.Document;
import io.docgen.gateway.support.error.GatewayException;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GroupIdTest {

    private static final String UUID = "64528422-fbf4-4f8d-b6a0-b099c6572cf2";

    @ParameterizedTest
    @MethodSource
    void readsWhatItHasWritten(List<Document> documents) {
        GroupId group = new GroupId(documents);
        assertThat(GroupId.parse("id", group.toString())).isEqualTo(group);
        assertThat(group.toString()).matches("group_[\\w-]+");
    }

    static Stream<List<Document>> readsWhatItHasWritten() {
        return Stream.of(
                List.of(new Document("Letter", UUID)),
                List.of(new Document("Letter", UUID.toUpperCase(Locale.ROOT))),
                List.of(new Document("\uD83D\uDE00 \u00e9", "123"), new Document("rejected", null)),
                Collections.nCopies(25, new Document("\uD83D\uDE00".repeat(63), "x".repeat(64))));
    }

    @Test
    void ofAFewDocumentsIsShort() {
        List<Document> documents = Collections.nCopies(5, new Document("Offer letter 17", UUID));
        assertThat(new GroupId(documents).toString()).hasSizeLessThan(250);
    }

    @ParameterizedTest
    @MethodSource
    void rejectsWhatItHasNotWritten(String id) {
        assertThatExceptionOfType(GatewayException.class).isThrownBy(() -> GroupId.parse("id", id))
                .withMessageStartingWith("'id' must be the id of a group");
    }

    static Stream<String> rejectsWhatItHasNotWritten() {
        String valid = new GroupId(List.of(new Document("Letter", UUID))).toString();
        return Stream.of("", UUID, "group_", "group_====", "group_\u00e9", valid + "A", valid.substring(0, 30),
                valid.substring(0, valid.length() - 1) + "*", valid.replace("group_", "Group_"),
                new GroupId(List.of(new Document("only", null))).toString(),
                new GroupId(List.of(new Document("other resource", "../users/me"))).toString(),
                new GroupId(Collections.nCopies(26, new Document("a", "1"))).toString(),
                "group_" + "A".repeat(1_000_000),
                "group_" + Base64.getUrlEncoder().encodeToString(new byte[]{7, 0, 0}),
                "group_" + Base64.getUrlEncoder().encodeToString(new byte[]{2, 0x7f, 0x7f, 1}));
    }
}
