package io.docgen.gateway.support.log;

import io.quarkus.logging.LoggingFilter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Masks tokens and secrets in all log records: at level DEBUG some libraries log whole requests. A handler has one
 * filter, so that this one shortens {@link StartFailure}s too.
 */
@LoggingFilter(name = "secrets-masked")
public final class SecretMaskingFilter implements Filter {

    private static final String MASK = "***";

    /** Inserts the parameters into the message. */
    private static final ExtFormatter FORMATTER = new ExtFormatter() {

        @Override
        public String format(ExtLogRecord record) {
            return formatMessage(record);
        }
    };

    private static final Pattern SECRET = Pattern.compile(
            "(?i)(?<=bearer )[^\\s,;\"')\\]]+"
                    + "|eyJ[\\w-]+(\\.[\\w-]*){2,4}"
                    + "|(?<=\\b(client_secret|access_token|refresh_token)=)[^&\\s\"',;)\\]]+"
                    + "|(?<=\"(access_token|refresh_token|client_secret)\"\\s{0,2}:\\s{0,2}\")[^\"]+"
                    + "|(?<=\\bboxcloud\\.com(:[0-9]{1,5})?[/?])[^\\s\"'<>]+"
                    + "|(?<=/preview/expiring_embed/)[^\\s\"'<>]+"
                    + "|(?<=/sign/(document|prepare)/)[^\\s\"'<>]+"
                    + "|(?<=\\b(prepare_?url|(iframeable_)?embed_?url)\\\\{0,3}\"\\s{0,2}:\\s{0,2}\\\\{0,3}\")[^\"\\\\]+"
                    + "|(?<=\\bpassword\\\\{0,3}\"?\\s{0,2}[:=]\\s{0,2}\\\\{0,3}\")(?:[^\"\\\\]|\\\\.){1,255}"
                    + "|(?<=\\bbox\\.com/[sv]/)[\\w-]+");

    @Override
    public boolean isLoggable(LogRecord record) {
        StartFailure.shorten(record);
        String message = FORMATTER.formatMessage(record);
        if (message != null && containsSecret(message)) {
            String masked = mask(message);
            if (record instanceof ExtLogRecord ext) {
                ext.setMessage(masked, ExtLogRecord.FormatStyle.NO_FORMAT);
            } else {
                record.setMessage(masked);
            }
            record.setParameters(null);
        }
        if (record.getThrown() != null && containsSecret(printed(record.getThrown()))) {
            record.setThrown(new MaskedThrowable(record.getThrown(), SecretMaskingFilter::mask));
        }
        return true;
    }

    private static boolean containsSecret(String text) {
        return SECRET.matcher(text).find() || KnownSecrets.areIn(text);
    }

    private static String mask(String text) {
        return KnownSecrets.masked(SECRET.matcher(text).replaceAll(MASK), MASK);
    }

    private static String printed(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
