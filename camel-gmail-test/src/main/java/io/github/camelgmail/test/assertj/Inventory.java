package io.github.camelgmail.test.assertj;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What failure texts show of the mail that was there.
 *
 * @param mails in the order in which it is shown
 */
record Inventory(List<ReadMail> mails) {

    private static final int MOST_SHOWN = 20;

    Optional<ReadMail> find(ExpectedMail expected) {
        return mails.stream().filter(expected::fits).findFirst();
    }

    long count(ExpectedMail expected) {
        return mails.stream().filter(expected::fits).count();
    }

    /** All mail, each with what it lacks of a description. */
    String text(ExpectedMail expected) {
        if (mails.isEmpty()) {
            return "there is no mail";
        }
        String lines = mails.stream()
                .limit(MOST_SHOWN)
                .map(mail -> line(mail, expected.lackedBy(mail)))
                .collect(Collectors.joining("\n"));
        int more = mails.size() - MOST_SHOWN;
        return "there is" + (mails.size() == 1 ? "" : " (newest first)") + ":\n" + lines
                + (more > 0 ? "\n  and " + more + " more" : "");
    }

    /** All mail. */
    String text() {
        return text(ExpectedMail.ANY);
    }

    private static String line(ReadMail mail, String lacked) {
        return "  " + mail.summary() + (lacked.isEmpty() ? "" : " -- lacks " + lacked);
    }
}
