package io.docgen.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.testsupport.ConfigurationPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of settings is generated from the code. */
class ConfigurationPageTest {

    private static final Path PAGE = Path.of("src/docs/configuration.md");
    private static final Path SECURITY = Path.of("src/docs/security.md");
    private static final Path NAMES = Path.of("src/main/resources/settings.txt");
    private static final String BEGIN = "<!-- generated -->\n";
    private static final String END = "<!-- end of generated -->\n";

    @Test
    void isUpToDate() throws IOException {
        String page = Files.readString(PAGE);
        String generated = page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + ConfigurationPage.tables()
                + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("configuration.write")) {
            Files.writeString(PAGE, generated);
        }
        assertThat(Files.readString(PAGE))
                .as("To accept the change: ./mvnw test -Dtest=ConfigurationPageTest -Dconfiguration.write=true")
                .isEqualTo(generated);
    }

    @Test
    void theLimitsInTheSecurityPageAreUpToDate() throws IOException {
        String page = Files.readString(SECURITY);
        String generated = page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + LimitsTable.text()
                + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("configuration.write")) {
            Files.writeString(SECURITY, generated);
        }
        assertThat(Files.readString(SECURITY)).isEqualTo(generated);
    }

    /** SettingsValidator reads them. */
    @Test
    void namesAreUpToDate() throws IOException {
        if (Boolean.getBoolean("configuration.write")) {
            Files.writeString(NAMES, ConfigurationPage.names());
        }
        assertThat(Files.readString(NAMES)).isEqualTo(ConfigurationPage.names());
    }
}
