package io.docgen.gateway.docgen.sign;

import io.docgen.gateway.box.BoxSignRequestCreateRequest;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.docgen.file.ItemName;
import io.docgen.gateway.docgen.idempotency.IdempotentRequests;
import io.docgen.gateway.support.error.InvalidArgumentsException;
import io.docgen.gateway.support.error.Violations;
import java.util.ArrayList;
import java.util.List;

/** Creates Box's request from a {@link CreateSignRequestInput}, or rejects the input before Box is called. */
final class SignRequestFactory {

    /** Box's bound. */
    static final int MAX_FILES = 10;

    private static final int MAX_SIGNERS = 35;
    private static final int MAX_DAYS = 730;
    private static final String ROOT = "0";

    private final Violations violations = new Violations();

    private SignRequestFactory() {
    }

    /**
     * The request, without files if they are those of a job.
     *
     * @throws InvalidArgumentsException {@code BAD_USER_INPUT} that names all invalid arguments
     */
    static BoxSignRequestCreateRequest of(CreateSignRequestInput input) {
        SignRequestFactory factory = new SignRequestFactory();
        List<String> fileIds = factory.files(input);
        List<BoxSignRequestCreateRequest.Signer> signers = factory.signers(input.signers());
        factory.check(input);
        factory.violations.throwIfAny();
        return BoxSignRequestCreateRequest.of(signers, input.parentFolderId(), new BoxSignRequestCreateRequest.Settings(
                input.name(), input.emailSubject(), input.emailMessage(), input.isDocumentPreparationNeeded(),
                input.daysValid(), input.areRemindersEnabled(), input.externalId())).forFiles(fileIds);
    }

    private List<String> files(CreateSignRequestInput input) {
        List<String> fileIds = input.fileIds() == null ? List.of() : input.fileIds();
        String job = input.docgenJobId();
        if (job != null && !fileIds.isEmpty()) {
            violations.add("docgenJobId", "cannot be passed together with `fileIds`. Pass one of them.");
        } else if (job == null && fileIds.isEmpty()) {
            violations.add("fileIds", "must hold at least one file, unless you pass `docgenJobId`.");
        } else if (fileIds.size() > MAX_FILES) {
            violations.add("fileIds", "must hold at most " + MAX_FILES + " files.");
        }
        if (job != null && !BoxId.isOpaque(job)) {
            violations.add("docgenJobId", "must be the id of a job: 1 to 64 letters, digits, hyphens or underscores.");
        }
        for (int i = 0; i < fileIds.size(); i++) {
            String id = fileIds.get(i);
            violations.check("fileIds[" + i + "]", id, BoxId::violation);
            if (fileIds.subList(0, i).stream().anyMatch(before -> BoxId.isSame(before, id))) {
                violations.add("fileIds[" + i + "]", "must be no file that is there already.");
            }
        }
        return fileIds;
    }

    private List<BoxSignRequestCreateRequest.Signer> signers(List<SignRequestSignerInput> inputs) {
        if (inputs.isEmpty() || inputs.size() > MAX_SIGNERS) {
            violations.add("signers", "must hold 1 to " + MAX_SIGNERS + " people.");
        }
        List<BoxSignRequestCreateRequest.Signer> signers = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            SignRequestSignerInput signer = inputs.get(i);
            String path = "signers[" + i + "].";
            violations.check(path + "email", signer.email(), SignerRules::ofEmail);
            violations.check(path + "language", signer.language(), TextRules::ofLanguage);
            violations.check(path + "redirectUrl", signer.redirectUrl(), SignerRules::ofUrl);
            violations.check(path + "declinedRedirectUrl", signer.declinedRedirectUrl(), SignerRules::ofUrl);
            if (signer.order() != null && signer.order() < 0) {
                violations.add(path + "order", "must be 0 or more.");
            }
            SignerRole role = role(signer);
            if (!Boolean.TRUE.equals(signer.inPerson()) && inputs.subList(0, i).stream()
                    .anyMatch(before -> role(before) == role && before.email().equalsIgnoreCase(signer.email()))) {
                violations.add(path + "email", "must be of nobody who has this role already.");
            }
            signers.add(new BoxSignRequestCreateRequest.Signer(signer.email(), role.boxName(), signer.order(),
                    signer.inPerson(), signer.loginRequired(), signer.redirectUrl(), signer.declinedRedirectUrl(),
                    signer.language()));
        }
        return signers;
    }

    private static SignerRole role(SignRequestSignerInput signer) {
        return signer.role() == null ? SignerRole.SIGNER : signer.role();
    }

    private void check(CreateSignRequestInput input) {
        String folder = input.parentFolderId();
        violations.check("parentFolderId", folder, BoxId::violation);
        if (folder != null && BoxId.isSame(folder, ROOT)) {
            violations.add("parentFolderId", "cannot be the root folder. Choose or create another folder.");
        }
        violations.check("name", input.name(), ItemName::violation);
        violations.check("emailSubject", input.emailSubject(), TextRules::ofLine);
        violations.check("emailMessage", input.emailMessage(), TextRules::ofMessage);
        violations.check("externalId", input.externalId(), TextRules::ofLine);
        if (input.daysValid() != null && (input.daysValid() < 0 || input.daysValid() > MAX_DAYS)) {
            violations.add("daysValid", "must be 0 to " + MAX_DAYS + '.');
        }
        violations.check("idempotencyKey", input.idempotencyKey(), IdempotentRequests::violation);
    }
}
