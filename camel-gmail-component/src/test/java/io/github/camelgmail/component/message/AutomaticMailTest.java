package io.github.camelgmail.component.message;

import static io.github.camelgmail.component.message.MessageModels.received;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AutomaticMailTest {

    @Test
    void mailFromAPersonIsAnswerable() {
        assertThat(received("From", "Ann <ann@example.com>").answerable()).isTrue();
        assertThat(received("From", "ann@example.com", "Auto-Submitted", "no").answerable())
                .isTrue();
        assertThat(received("From", "nora.playford@example.com", "Precedence", "first-class")
                        .answerable())
                .isTrue();
    }

    @Test
    void mailThatSaysNotWhereToIsNotAnswerable() {
        assertThat(received("Subject", "x").answerable()).isFalse();
        assertThat(received("From", "Ann").answerable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Auto-Submitted,auto-replied",
        "auto-submitted,AUTO-GENERATED; x=y",
        "Precedence,Bulk",
        "Precedence,list",
        "Precedence,junk",
        "List-Id,<dev.example.com>",
        "Return-Path,<>",
        "X-Auto-Response-Suppress,'DR, RN, NRN, OOF, AutoReply'"
    })
    void mailFromAMachineIsNotAnswerable(String field, String value) {
        assertThat(received("From", "ann@example.com", field, value).answerable())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MAILER-DAEMON@example.com",
                "postmaster@example.com",
                "no-reply@example.com",
                "noreply@example.com",
                "do_not_reply@example.com",
                "donotreply+42@example.com",
                "no-reply-accounts@example.com",
                "drive-shares-noreply@example.com"
            })
    void mailFromAnAddressThatNobodyReadsIsNotAnswerable(String address) {
        assertThat(received("From", address).answerable()).isFalse();
        assertThat(received("From", "ann@example.com", "Reply-To", address).answerable())
                .isFalse();
    }
}
