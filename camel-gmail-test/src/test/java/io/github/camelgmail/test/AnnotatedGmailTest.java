package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.test.quota.Tariff;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@EmbeddedGmailTest(
        mailboxes = {"alice@example.com", "bob@example.com"},
        clock = "2026-11-02T10:00:00Z",
        seed = 42,
        historyRetention = 0)
class AnnotatedGmailTest {

    private static final String ALICE = "alice@example.com";

    private EmbeddedMailbox beforeEach;

    @BeforeEach
    void fill(@MailboxOf(ALICE) EmbeddedMailbox alice) {
        beforeEach = alice;
        alice.with().messages(1);
    }

    @AfterEach
    void theServerStillRuns(EmbeddedGmail gmail) throws Exception {
        assertThat(profile(gmail)).isEqualTo(ALICE);
    }

    @Test
    void allParametersBelongToOneServer(EmbeddedGmail gmail, @MailboxOf("bob@example.com") EmbeddedMailbox bob) {
        assertThat(gmail.mailbox(ALICE).messages()).isEqualTo(beforeEach.messages());
        assertThat(bob.messages()).isEmpty();
    }

    @Test
    void theSettingsOfTheAnnotationHold(EmbeddedGmail gmail) {
        gmail.advanceClock(Duration.ofHours(1));

        assertThat(gmail.seed()).isEqualTo(42);
        assertThat(gmail.clock().instant()).isEqualTo(Instant.parse("2026-11-02T11:00:00Z"));
        assertThat(new PlainHttp(gmail, ALICE)
                        .get("gmail/v1/users/me/history?startHistoryId=" + (beforeEach.historyId() - 1))
                        .statusCode())
                .isEqualTo(404);
    }

    @Nested
    class InANestedClass {

        @Test
        void theSettingsOfTheOuterClassHold(EmbeddedGmail gmail) {
            assertThat(gmail.seed()).isEqualTo(42);
            assertThat(gmail.mailbox(ALICE).messages()).hasSize(1);
        }

        @Nested
        @EmbeddedGmailTest(seed = 43, quota = EmbeddedGmailTest.Quota.OF_2026)
        class WithAnAnnotationOfItsOwn {

            @Test
            void theNearestAnnotationDecides(EmbeddedGmail gmail) {
                assertThat(gmail.seed()).isEqualTo(43);
                assertThat(gmail.quota().limits().unitsPerUserMinute()).isEqualTo(Tariff.OF_2026.unitsPerMinute());
            }
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @Execution(ExecutionMode.CONCURRENT)
    class WithOneInstanceForAllTests {

        private final Set<String> servers = ConcurrentHashMap.newKeySet();

        @RepeatedTest(4)
        void everyTestHasAServerOfItsOwn(EmbeddedGmail gmail) {
            assertThat(gmail.mailbox(ALICE).messages()).hasSize(1);
            assertThat(servers.add(gmail.rootUrl() + gmail.hashCode())).isTrue();
        }
    }

    private static String profile(EmbeddedGmail gmail) throws Exception {
        return GoogleClients.withToken(gmail, ALICE)
                .users()
                .getProfile("me")
                .execute()
                .getEmailAddress();
    }
}
