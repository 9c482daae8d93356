package io.github.camelgmail.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives every test of a class an {@link EmbeddedGmail} of its own: test methods, {@code @BeforeEach} and {@code @AfterEach} may have
 * parameters of type {@link EmbeddedGmail}, and of type {@link EmbeddedMailbox} with {@link MailboxOf}. Nothing is shared, so that tests
 * may run in parallel and in any order; nested classes need no annotation of their own. When a test fails, its exception tells the seed.
 *
 * <pre>{@code
 * @EmbeddedGmailTest(mailboxes = "alice@example.com")
 * class InvoiceTest {
 *     @Test
 *     void anInvoiceIsFiled(EmbeddedGmail gmail, @MailboxOf("alice@example.com") EmbeddedMailbox alice) { … }
 * }
 * }</pre>
 *
 * <p>A server that serves a whole class, or that is set up in code, is the matter of {@link EmbeddedGmailExtension}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@ExtendWith(GmailOfEachTest.class)
public @interface EmbeddedGmailTest {

    /** The value of {@link #seed} that stands for one drawn anew for each test. */
    long DRAWN = Long.MIN_VALUE;

    /** The addresses of the mailboxes that are there at the start. */
    String[] mailboxes() default {};

    /** When the clock begins, such as {@code 2026-11-02T10:00:00Z}; it then moves only by hand. By default it is the system's clock. */
    String clock() default "";

    /** What users may spend. */
    Quota quota() default Quota.UNLIMITED;

    /** What all random choices follow from. */
    long seed() default DRAWN;

    /** How many history records each mailbox keeps, 0 or more; a negative number keeps all. */
    int historyRetention() default -1;

    /** The limits to choose from. */
    enum Quota {
        /** Nothing is refused. */
        UNLIMITED,
        /** The units and limits of {@link io.github.camelgmail.test.quota.Tariff#OF_2025}. */
        OF_2025,
        /** The units and limits of {@link io.github.camelgmail.test.quota.Tariff#OF_2026}. */
        OF_2026
    }
}
