package io.github.camelgmail.test;

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
 * an instance field each test gets its own. Test methods may have a parameter of type {@link EmbeddedGmail}.
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
            throw new IllegalStateException("the embedded Gmail runs only while tests of its class run");
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

    @Override
    public void afterEach(ExtensionContext context) {
        if (classes == 0) {
            stop();
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
        return parameter.getParameter().getType() == EmbeddedGmail.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return gmail();
    }

    private void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
