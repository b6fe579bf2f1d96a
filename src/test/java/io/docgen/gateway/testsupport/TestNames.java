package io.docgen.gateway.testsupport;

import org.jboss.logging.Logger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Writes the name of each test to the log, where it begins and where it fails: what is between is of this test. */
public final class TestNames implements TestExecutionListener {

    private static final Logger LOG = Logger.getLogger(TestNames.class);

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.isTest()) {
            LOG.infof("Test begins: %s", name(test));
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
            LOG.infof("Test failed: %s", name(test));
        }
    }

    /** Without arguments, which the log must not contain if they are secrets. */
    private static String name(TestIdentifier test) {
        return test.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast)
                .map(method -> method.getClassName() + "." + method.getMethodName() + " "
                        + test.getDisplayName().replaceAll("(?s)[ (].*", ""))
                .orElse(test.getDisplayName());
    }
}
