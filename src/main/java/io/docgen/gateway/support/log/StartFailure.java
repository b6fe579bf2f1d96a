package io.docgen.gateway.support.log;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Makes one line of the log record about a failed start, if the cause is what an operator can mend: a file, a port, a
 * setting. Quarkus logs a stack trace of 15 KB.
 */
final class StartFailure {

    private static final String LOGGER = "io.quarkus.runtime.Application";
    private static final int LONGEST_CHAIN = 20;

    private StartFailure() {
    }

    /** Puts the messages of the causes in the place of the stack trace. */
    static void shorten(LogRecord record) {
        Throwable thrown = record.getThrown();
        if (thrown == null || !LOGGER.equals(record.getLoggerName())) {
            return;
        }
        List<Throwable> chain = chain(thrown);
        Throwable root = chain.get(chain.size() - 1);
        if (isMendable(root)) {
            String message = "The start failed: " + reason(chain, root) + '.';
            if (record instanceof ExtLogRecord ext) {
                ext.setMessage(message, ExtLogRecord.FormatStyle.NO_FORMAT);
            } else {
                record.setMessage(message);
            }
            record.setParameters(null);
            record.setThrown(null);
        }
    }

    private static boolean isMendable(Throwable root) {
        return root instanceof IOException || root instanceof GeneralSecurityException
                || root instanceof IllegalStateException || root instanceof IllegalArgumentException;
    }

    private static List<Throwable> chain(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable next = thrown; next != null && chain.size() < LONGEST_CHAIN; next = next.getCause()) {
            chain.add(next);
        }
        return chain;
    }

    /** What the last exception with a message of its own was about, then why. */
    private static String reason(List<Throwable> chain, Throwable root) {
        for (int i = chain.size() - 2; i > 0; i--) {
            String about = chain.get(i).getMessage();
            if (about != null && !about.equals(String.valueOf(chain.get(i + 1)))) {
                return stripped(about) + ": " + why(root);
            }
        }
        return why(root);
    }

    private static String why(Throwable root) {
        if (root instanceof NoSuchFileException) {
            return "there is no file " + root.getMessage();
        }
        if (root instanceof AccessDeniedException) {
            return "no permission for the file " + root.getMessage();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : stripped(root.getMessage());
    }

    private static String stripped(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
