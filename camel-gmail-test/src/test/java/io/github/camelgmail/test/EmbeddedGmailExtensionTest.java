package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.test.fault.Fault;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedGmailExtensionTest {

    private static final String ALICE = "alice@example.com";

    @RegisterExtension
    static final EmbeddedGmailExtension SERVER =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    @Test
    @Order(1)
    void aTestReceivesTheServerAndMayChangeIt(EmbeddedGmail gmail) {
        gmail.mailbox(ALICE).deliver("From: a@b.c\n\nhi");
        gmail.mailbox("other@example.com");
        gmail.failNext("getProfile", 9, Fault.backendError());

        assertThat(gmail).isSameAs(SERVER.gmail());
        assertThat(gmail.mailbox(ALICE).messages()).hasSize(1);
    }

    @Test
    @Order(2)
    void theNextTestFindsNothingOfIt(EmbeddedGmail gmail) throws Exception {
        assertThat(gmail.mailbox(ALICE).messages()).isEmpty();
        assertThat(gmail.requests().httpRequests()).isZero();
        assertThat(GoogleClients.withToken(gmail, ALICE)
                        .users()
                        .getProfile("me")
                        .execute()
                        .getMessagesTotal())
                .isZero();
        assertThat(PlainHttp.text(new PlainHttp(gmail, ALICE).get("__admin/mailboxes")))
                .contains(ALICE)
                .doesNotContain("other@example.com");
    }

    @Nested
    class InANestedClass {

        @Test
        void theServerOfTheOuterClassStillRuns(EmbeddedGmail gmail) {
            assertThat(gmail.mailbox(ALICE).messages()).isEmpty();
        }
    }
}
