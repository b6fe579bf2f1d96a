package io.docgen.gateway.docgen.readiness;

import io.docgen.gateway.box.BoxFile;
import io.docgen.gateway.box.BoxFolder;
import io.docgen.gateway.box.BoxTemplate;
import io.docgen.gateway.box.error.Refusal;
import org.jspecify.annotations.Nullable;

/** The checks of the template and of the folder. */
final class ItemCheck {

    private static final String ACTIVE = "active";

    private ItemCheck() {
    }

    /** @param docgen whether Doc Gen can be used: otherwise Box does not say whether a file is a template */
    static DocgenReadinessCheck template(DocgenAccess docgen, Answer<BoxTemplate> template, Answer<BoxFile> file) {
        if (!file.isAsked()) {
            return DocgenReadinessCheck.notChecked("a template");
        }
        if (file.refusal() != null) {
            return refused(file.refusal(), "file", "at least as a Viewer");
        }
        if (file.value() != null && isDeleted(file.value().itemStatus())) {
            return deleted("template");
        }
        if (template.isSuccess()) {
            return file.isSuccess()
                    ? DocgenReadinessCheck.ok("The file is a template, and you may read it.")
                    : file.unknown();
        }
        if (template.refusal() == null) {
            return template.unknown();
        }
        if (!docgen.success()) {
            return DocgenReadinessCheck.unknown(
                    "Without access to Doc Gen, Box does not say whether the file is a template.",
                    "See to the access to Doc Gen first, then check again.");
        }
        return template.refusal() == Refusal.MISSING && file.isSuccess()
                ? DocgenReadinessCheck.failed(
                        "The file is not marked as a template, or not one on which you collaborate.",
                        "Mark it as a template, or ask the owner to invite you to it.")
                : refused(template.refusal(), "template", "at least as a Viewer");
    }

    static DocgenReadinessCheck folder(Answer<BoxFolder> answer) {
        if (!answer.isAsked()) {
            return DocgenReadinessCheck.notChecked("a folder");
        }
        if (answer.refusal() != null) {
            return refused(answer.refusal(), "folder", "as an Editor or in another role that may upload");
        }
        BoxFolder folder = answer.value();
        if (folder == null) {
            return answer.unknown();
        }
        if (isDeleted(folder.itemStatus())) {
            return deleted("folder");
        }
        Boolean mayUpload = folder.permissions() == null ? null : folder.permissions().canUpload();
        if (mayUpload == null) {
            return DocgenReadinessCheck.unknown("Box does not say whether you may upload into the folder.",
                    "Try it with one document, or choose a folder of your own.");
        }
        return mayUpload
                ? DocgenReadinessCheck.ok("You may upload into the folder.")
                : DocgenReadinessCheck.failed("You may not upload into the folder.",
                        "Ask its owner for the role Editor or another one that may upload, or choose another folder.");
    }

    private static boolean isDeleted(@Nullable String itemStatus) {
        return itemStatus != null && !itemStatus.equals(ACTIVE);
    }

    private static DocgenReadinessCheck deleted(String item) {
        return DocgenReadinessCheck.failed("The " + item + " is in the trash.",
                "Restore it in Box, or choose another " + item + ".");
    }

    private static DocgenReadinessCheck refused(Refusal refusal, String item, String role) {
        return switch (refusal) {
            case MISSING -> DocgenReadinessCheck.failed("There is no such " + item + ", or you have no access to it.",
                    "Check the id, or ask the owner to invite you, " + role + ".");
            case SCOPE -> DocgenReadinessCheck.failed("The token lacks the scope to read the " + item + ".",
                    "Give the application the scope to read and write all files and folders (Developer Console), and "
                            + "have it authorized again. Then sign in again.");
            case INVALID -> DocgenReadinessCheck.failed("Box does not accept the id of the " + item + ".",
                    "Check the id.");
            case DENIED, POLICY, PLAN -> DocgenReadinessCheck.failed("Box denies access to the " + item + ".",
                    "Ask the owner to invite you, " + role
                            + ", or your Box administrator whether a policy forbids it.");
        };
    }
}
