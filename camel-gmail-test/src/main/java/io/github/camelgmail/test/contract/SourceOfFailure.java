package io.github.camelgmail.test.contract;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/** Adds to the failure of a sentence where the sentence was learned. */
final class SourceOfFailure implements TestExecutionExceptionHandler {

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw explained(context.getRequiredTestMethod(), failure);
    }

    /** The failure of a sentence, with the source of the sentence. */
    static Throwable explained(Method sentence, Throwable failure) {
        Source source = sentence.getAnnotation(Source.class);
        if (source == null || failure instanceof TestAbortedException) {
            return failure;
        }
        String text =
                failure.getMessage() + System.lineSeparator() + "Source (" + source.kind() + "): " + source.value();
        return new AssertionError(text, failure);
    }
}
