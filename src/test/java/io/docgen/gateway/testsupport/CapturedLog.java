package io.docgen.gateway.testsupport;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** What a logger writes until this is closed: level, message, and the id of Box's response. */
public final class CapturedLog extends Handler implements AutoCloseable {

    private final Logger logger;
    private final List<String> records = new CopyOnWriteArrayList<>();

    public CapturedLog(String logger) {
        this.logger = Logger.getLogger(logger);
        this.logger.addHandler(this);
    }

    public List<String> records() {
        return records;
    }

    @Override
    @SuppressWarnings("deprecation") // the formatted message is what a test compares
    public void publish(LogRecord record) {
        records.add(record.getLevel() + " " + ((ExtLogRecord) record).getFormattedMessage() + " "
                + ((ExtLogRecord) record).getMdc("boxRequestId"));
    }

    @Override
    public void flush() {
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
