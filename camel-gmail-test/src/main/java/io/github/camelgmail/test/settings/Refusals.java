package io.github.camelgmail.test.settings;

import io.github.camelgmail.test.mailbox.GmailFailure;
import io.github.camelgmail.test.mime.MailAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The refusals that several settings have in common. */
final class Refusals {

    private Refusals() {}

    static GmailFailure invalid(String message) {
        return new GmailFailure(GmailFailure.Kind.INVALID_ARGUMENT, message);
    }

    static GmailFailure precondition(String message) {
        return new GmailFailure(GmailFailure.Kind.FAILED_PRECONDITION, message);
    }

    static GmailFailure exists(String message) {
        return new GmailFailure(GmailFailure.Kind.ALREADY_EXISTS, message);
    }

    static GmailFailure notFound() {
        return new GmailFailure(GmailFailure.Kind.NOT_FOUND, "Requested entity was not found.");
    }

    /** An address in lower case; refused when it is missing or none. */
    static String requireAddress(String field, @Nullable String address) {
        if (address == null || !new MailAddress("", address).isValid()) {
            throw invalid("Invalid " + field + ": one plain mail address is required");
        }
        return address.toLowerCase(Locale.ROOT);
    }
}
