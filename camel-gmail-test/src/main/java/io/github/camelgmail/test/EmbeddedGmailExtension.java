package io.github.camelgmail.test;

import io.github.camelgmail.test.quota.QuotaLimits;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Runs an {@link EmbeddedGmail} for JUnit 5 tests. In a static field one server serves the whole class and is reset before each test; in
 * an instance field each test gets its own. Test methods may have parameters of type {@link EmbeddedGmail}, and of
 * type {@link EmbeddedMailbox} with {@link MailboxOf}. A server in a static field is for tests that run one after the other.
 *
 * <pre>{@code
 * @RegisterExtension
 * static EmbeddedGmailExtension gmail = EmbeddedGmailExtension.newInstance().mailbox("alice@example.com");
 * }</pre>
 */
public final class EmbeddedGmailExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private final EmbeddedGmailBuilder settings = EmbeddedGmail.builder();
    private int classes;
    private @Nullable EmbeddedGmail running;

    private EmbeddedGmailExtension() {}

    /** Creates an extension with the settings of {@link EmbeddedGmail#start()}. */
    public static EmbeddedGmailExtension newInstance() {
        return new EmbeddedGmailExtension();
    }

    /** Sets the port; see {@link EmbeddedGmailBuilder#port}. */
    public EmbeddedGmailExtension port(int port) {
        settings.port(port);
        return this;
    }

    /** Sets the clock; see {@link EmbeddedGmailBuilder#clock}. */
    public EmbeddedGmailExtension clock(Clock clock) {
        settings.clock(clock);
        return this;
    }

    /** Sets what all random choices follow from; see {@link EmbeddedGmailBuilder#seed}. */
    public EmbeddedGmailExtension seed(long seed) {
        settings.seed(seed);
        return this;
    }

    /** Sets the limits that are enforced; see {@link EmbeddedGmailBuilder#quota(QuotaLimits)}. */
    public EmbeddedGmailExtension quota(QuotaLimits limits) {
        settings.quota(limits);
        return this;
    }

    /** Sets how many history records are kept; see {@link EmbeddedGmailBuilder#historyRetention(int)}. */
    public EmbeddedGmailExtension historyRetention(int records) {
        settings.historyRetention(records);
        return this;
    }

    /** Sets how long every request waits; see {@link EmbeddedGmailBuilder#latency}. */
    public EmbeddedGmailExtension latency(Duration latency) {
        settings.latency(latency);
        return this;
    }

    /** Sets the project of all callers; see {@link EmbeddedGmailBuilder#project}. */
    public EmbeddedGmailExtension project(String id) {
        settings.project(id);
        return this;
    }

    /** Adds a Pub/Sub topic that every test begins with; see {@link EmbeddedGmailBuilder#topic}. */
    public EmbeddedGmailExtension topic(String name) {
        settings.topic(name);
        return this;
    }

    /** Adds a mailbox that every test begins with; see {@link EmbeddedGmailBuilder#mailbox}. */
    public EmbeddedGmailExtension mailbox(String address) {
        settings.mailbox(address);
        return this;
    }

    /**
     * The server of the present test, or test class.
     *
     * @throws IllegalStateException when no test is running
     */
    public EmbeddedGmail gmail() {
        if (running == null) {
            throw new IllegalStateException("the embedded Gmail runs only while tests of its class run;"
                    + " keep its extension in a field with @RegisterExtension");
        }
        return running;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        classes++;
        if (running == null) {
            running = settings.start();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (running == null) {
            running = settings.start();
        } else {
            running.reset();
        }
    }

    /**
     * Checks that nothing unexpected was called, and adds the seed of the server to the exception of a test that failed.
     *
     * @throws AssertionError see {@link EmbeddedGmail#verify()}
     */
    @Override
    public void afterEach(ExtensionContext context) {
        EmbeddedGmail server = gmail();
        long seed = server.seed();
        try {
            context.getExecutionException().ifPresent(failure -> failure.addSuppressed(new SeedNote(seed)));
            server.verify();
        } finally {
            if (classes == 0) {
                stop();
            }
        }
    }

    /** Stops the server after the outermost class, for nested test classes share it. */
    @Override
    public void afterAll(ExtensionContext context) {
        classes--;
        if (classes == 0) {
            stop();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return GmailParameters.supports(parameter);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return GmailParameters.resolve(parameter, gmail());
    }

    private void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
