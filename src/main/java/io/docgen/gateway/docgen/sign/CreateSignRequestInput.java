package io.docgen.gateway.docgen.sign;

import io.docgen.gateway.docgen.batch.CreateDocgenBatchInput;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("CreateSignRequestInput")
@Description("The files to sign, given as `fileIds` or as `docgenJobId`, and who signs them.")
public record CreateSignRequestInput(
        @DefaultValue("[]") @Id @Description("The ids of the files, 1 to 10, each once, such as that of the `outputFile` of a job. Not "
                + "with `docgenJobId`.") @Nullable List<@NonNull String> fileIds,
        @Id @Description("The job whose document is to be signed. It takes one more call to Box: nothing is requested if the "
                + "job has not ended, has failed, or has a document of which parts may be missing. Not with "
                + "`fileIds`.") @Nullable String docgenJobId,
        @DefaultValue("false") @Description("Whether a document of a job is sent although parts of it may be missing "
                + "(`COMPLETED_WITH_ERROR`).") @Nullable Boolean allowIncomplete,
        @NonNull @Description("The people, 1 to 35, each once in a role. Those who sign `inPerson` may share an "
                + "address.") List<@NonNull SignRequestSignerInput> signers,
        @Id @Description("The folder for the signed files and the log, not the root. Without it Box takes the folder of the "
                + "first file, or one named \"My Sign Requests\".") @Nullable String parentFolderId,
        @Description("The name of the sign request: no slashes, at most 255 bytes.") @Nullable String name,
        @Description("The subject of the e-mails: one line of at most 1000 characters.") @Nullable String emailSubject,
        @Description("The message in the e-mails, at most 20000 characters. Box keeps some tags of HTML in it.") @Nullable String emailMessage,
        @DefaultValue("false") @Description("Whether you place the fields for signatures yourself: then nothing is sent until "
                + "you do so at `prepareUrl`.") @Nullable Boolean isDocumentPreparationNeeded,
        @Description("The number of days after which it expires, 0 to 730. It never does without "
                + "it.") @Nullable Integer daysValid,
        @Description("Whether signers are reminded on day 3, 8, 13 and 18.") @Nullable Boolean areRemindersEnabled,
        @Description("Your own id for it, such as that of a case: at most 1000 characters, none of them a "
                + "control character.") @Nullable String externalId,
        @Description("A key of your choice, such as a UUID for each click. A second request with the same key within 10 "
                + "minutes returns the first sign request and sends nothing. "
                + CreateDocgenBatchInput.KEY) @Nullable String idempotencyKey) {
}
