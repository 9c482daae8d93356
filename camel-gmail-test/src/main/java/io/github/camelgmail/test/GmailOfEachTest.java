package io.github.camelgmail.test;

import io.github.camelgmail.test.quota.Tariff;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Carries {@link EmbeddedGmailTest} out. Has no state of its own: the server of a test is in the store of the test. */
final class GmailOfEachTest implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(GmailOfEachTest.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(NAMESPACE).put(EmbeddedGmail.class, start(context));
    }

    /**
     * Checks that nothing unexpected was called, tells the seed where the test failed, and stops the server.
     *
     * @throws AssertionError see {@link EmbeddedGmail#verify()}
     */
    @Override
    public void afterEach(ExtensionContext context) {
        try (EmbeddedGmail gmail = gmail(context)) {
            context.getExecutionException().ifPresent(failure -> failure.addSuppressed(new SeedNote(gmail.seed())));
            gmail.verify();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return GmailParameters.supports(parameter);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return GmailParameters.resolve(parameter, gmail(context));
    }

    private static EmbeddedGmail gmail(ExtensionContext context) {
        EmbeddedGmail gmail = context.getStore(NAMESPACE).get(EmbeddedGmail.class, EmbeddedGmail.class);
        if (gmail == null) {
            throw new ParameterResolutionException(
                    "With @EmbeddedGmailTest every test has a server of its own, which its class cannot have: ask for it in test"
                            + " methods and @BeforeEach, or register an EmbeddedGmailExtension in a static field");
        }
        return gmail;
    }

    private static EmbeddedGmail start(ExtensionContext context) {
        EmbeddedGmailTest wanted = annotation(context);
        EmbeddedGmailBuilder settings = EmbeddedGmail.builder();
        for (String mailbox : wanted.mailboxes()) {
            settings.mailbox(mailbox);
        }
        if (!wanted.clock().isEmpty()) {
            settings.clock(Clock.fixed(instant(wanted.clock()), ZoneOffset.UTC));
        }
        if (wanted.seed() != EmbeddedGmailTest.DRAWN) {
            settings.seed(wanted.seed());
        }
        if (wanted.historyRetention() >= 0) {
            settings.historyRetention(wanted.historyRetention());
        }
        return limited(settings, wanted.quota()).start();
    }

    private static EmbeddedGmailBuilder limited(EmbeddedGmailBuilder settings, EmbeddedGmailTest.Quota quota) {
        return switch (quota) {
            case UNLIMITED -> settings;
            case OF_2025 -> settings.quota(Tariff.OF_2025);
            case OF_2026 -> settings.quota(Tariff.OF_2026);
        };
    }

    /** Finds the annotation of a test class, or else of the nearest class around it. */
    private static EmbeddedGmailTest annotation(ExtensionContext context) {
        return Stream.<Class<?>>iterate(context.getRequiredTestClass(), Objects::nonNull, Class::getEnclosingClass)
                .flatMap(type -> AnnotationSupport.findAnnotation(type, EmbeddedGmailTest.class).stream())
                .findFirst()
                .orElseThrow(() -> new ExtensionConfigurationException(
                        "GmailOfEachTest is not registered by itself; write @EmbeddedGmailTest before the test class"));
    }

    private static Instant instant(String clock) {
        try {
            return Instant.parse(clock);
        } catch (DateTimeParseException e) {
            throw new ExtensionConfigurationException(
                    "clock of @EmbeddedGmailTest is an instant such as 2026-11-02T10:00:00Z, not " + clock, e);
        }
    }
}
