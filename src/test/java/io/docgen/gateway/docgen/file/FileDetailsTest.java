package io.docgen.gateway.docgen.file;

import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class FileDetailsTest {

    private static final String OUTPUT = "data.docgenJob.outputFile.";

    @ParameterizedTest
    @CsvSource({"10000000108,1700000000108,FORBIDDEN,403", "10000000109,1700000000109,NOT_FOUND,404"})
    void areNullWithOneErrorIfBoxDeniesAccess(String job, String file, String code, int boxStatus) {
        ask(job(job, "id status outputFile { id name size createdAt } outputFileVersion { id } "
                + "templateFile { id name } batch { jobs(first: 1) { nodes { id } } }"))
                .body("errors", hasSize(1))
                .body("errors[0].path", contains("docgenJob", "outputFile"))
                .body("errors[0].extensions.code", equalTo(code))
                .body("errors[0].extensions.boxStatus", equalTo(boxStatus))
                .body(OUTPUT + "id", equalTo(file))
                .body(OUTPUT + "name", nullValue())
                .body(OUTPUT + "size", nullValue())
                .body("data.docgenJob.status", equalTo("COMPLETED"))
                .body("data.docgenJob.outputFileVersion.id", equalTo("1870000000" + job.substring(8)))
                .body("data.docgenJob.templateFile.name", equalTo("Offer letter.docx"))
                .body("data.docgenJob.batch.jobs.nodes", hasSize(1));
    }

    @Test
    void areNotReadIfOnlyTheIdIsSelected() {
        ask(job("10000000109", "outputFile { id __typename }"))
                .body("errors", nullValue())
                .body(OUTPUT + "id", equalTo("1700000000109"))
                .body(OUTPUT + "__typename", equalTo("File"));
    }

    @Test
    void areReadForATrashedFile() {
        ask(job("10000000107", "outputFile { name itemStatus trashedAt }"))
                .body("errors", nullValue())
                .body(OUTPUT + "name", equalTo("Offer letter - 10000000107.pdf"))
                .body(OUTPUT + "itemStatus", equalTo("TRASHED"))
                .body(OUTPUT + "trashedAt", equalTo("2026-06-01T09:00:00-07:00"));
    }

    @Test
    void keepTheOffsetOfTimes() {
        ask(job("10000000103", "outputFile { createdAt modifiedAt trashedAt itemStatus extension }"))
                .body(OUTPUT + "createdAt", equalTo("2026-05-11T10:56:11-07:00"))
                .body(OUTPUT + "modifiedAt", equalTo("2026-05-11T10:56:11-07:00"))
                .body(OUTPUT + "trashedAt", nullValue())
                .body(OUTPUT + "itemStatus", equalTo("ACTIVE"))
                .body(OUTPUT + "extension", equalTo("pdf"));
    }

    @Test
    void haveSizesBeyond32Bits() {
        ask(job("10000000113", "outputFile { size }")).body(OUTPUT + "size", equalTo(5_000_000_000L));
    }

    @Test
    void haveSizesInScientificNotation() {
        ask(job("10000000114", "outputFile { size }"))
                .body(OUTPUT + "size", equalTo(new BigInteger("12318237429383000000000000000000")));
    }

    private static int sizeOfTemplate() {
        return ask("{ file(id: \"1700000000001\") { size } }").extract().path("data.file.size");
    }

    @Test
    void ofTheCurrentVersionComeWithTheFile() {
        ask(job("10000000103", "templateFileVersion { id versionNumber name size sha1 } templateFile { size sha1 }"))
                .body("errors", nullValue())
                .body("data.docgenJob.templateFileVersion.versionNumber", equalTo("2"))
                .body("data.docgenJob.templateFileVersion.name", equalTo("Offer letter.docx"))
                .body("data.docgenJob.templateFileVersion.size", equalTo(sizeOfTemplate()))
                .body("data.docgenJob.templateFile.size", equalTo(sizeOfTemplate()));
    }

    @Test
    void ofAPastVersionAreThoseOfThatVersion() {
        ask(job("10000000110", "templateFileVersion { id versionNumber size } templateFile { size }"))
                .body("errors", nullValue())
                .body("data.docgenJob.templateFileVersion.id", equalTo("1870000000000"))
                .body("data.docgenJob.templateFileVersion.versionNumber", equalTo("1"))
                .body("data.docgenJob.templateFileVersion.size", equalTo(48213))
                .body("data.docgenJob.templateFile.size", equalTo(sizeOfTemplate()));
    }

    @Test
    void sayWhetherTheTemplateHasChanged() {
        ask(job("10000000110", "templateFileVersion { isCurrent } outputFileVersion { isCurrent }"))
                .body("errors", nullValue())
                .body("data.docgenJob.templateFileVersion.isCurrent", equalTo(false))
                .body("data.docgenJob.outputFileVersion.isCurrent", equalTo(true));
    }

    @Test
    void haveAnEmbedUrlAndRepresentationsOnDemand() {
        ask(job("10000000103", "outputFile { embedUrl representations(hints: \"[pdf]\") "
                + "{ representation paged thumb contentUrlTemplate state } named: representations { state } }"))
                .body("errors", nullValue())
                .body(OUTPUT + "embedUrl", startsWith("https://127.0.0.1:"))
                .body(OUTPUT + "representations[0].representation", equalTo("pdf"))
                .body(OUTPUT + "representations[0].paged", equalTo(false))
                .body(OUTPUT + "representations[0].thumb", equalTo(false))
                .body(OUTPUT + "representations[0].state", equalTo("success"))
                .body(OUTPUT + "named[0].state", nullValue());
        ask(job("10000000103", "outputFile { name representations(hints: \"x: y\") { state } }"))
                .body(OUTPUT + "name", equalTo("Offer letter - 10000000103.pdf"))
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
    }

    @Test
    void areReadThroughFragmentsAndAliases() {
        ask("""
                query { docgenJob(id: "10000000103") { made: outputFile { ...on File { ...details } } } }
                fragment details on File { called: name }
                """).body("errors", nullValue())
                .body("data.docgenJob.made.called", equalTo("Offer letter - 10000000103.pdf"));
    }
}
