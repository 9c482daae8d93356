package io.github.camelgmail.test.assertj;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.mailbox.OutboundMail;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about the mail that left a server for addresses without a mailbox there. */
public final class GmailAssert extends AbstractAssert<GmailAssert, EmbeddedGmail> {

    GmailAssert(@Nullable EmbeddedGmail actual) {
        super(actual, GmailAssert.class);
    }

    /** Checks that a mail that fits a description went to an address, by To, Cc or Bcc. */
    public GmailAssert hasSentOutside(String recipient, ExpectedMail expected) {
        if (outbox().stream().noneMatch(mail -> isTo(mail, recipient) && expected.fits(ReadMail.of(mail)))) {
            throw failure("%nExpected %s to have gone to %s, but %s", expected, recipient, text());
        }
        return this;
    }

    /** Checks that no mail went to an address. */
    public GmailAssert hasSentNothingOutsideTo(String recipient) {
        if (outbox().stream().anyMatch(mail -> isTo(mail, recipient))) {
            throw failure("%nExpected nothing to have gone to %s, but %s", recipient, text());
        }
        return this;
    }

    /** Checks that no mail left the server. */
    public GmailAssert hasSentNothingOutside() {
        if (!outbox().isEmpty()) {
            throw failure("%nExpected no mail to have left, but %s", text());
        }
        return this;
    }

    private List<OutboundMail> outbox() {
        isNotNull();
        return actual.outbox();
    }

    private String text() {
        if (outbox().isEmpty()) {
            return "no mail left";
        }
        return outbox().stream()
                .map(mail ->
                        "  to " + mail.recipient() + ": " + ReadMail.of(mail).summary())
                .collect(Collectors.joining("\n", "there left (oldest first):\n", ""));
    }

    private static boolean isTo(OutboundMail mail, String recipient) {
        return mail.recipient().toLowerCase(Locale.ROOT).equals(recipient.toLowerCase(Locale.ROOT));
    }
}
