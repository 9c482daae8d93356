package io.github.camelgmail.test.assertj;

import io.github.camelgmail.test.mailbox.MailThread;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about one thread at one moment. */
public final class ThreadAssert extends AbstractAssert<ThreadAssert, MailThread> {

    private final LabelsByName labels;

    ThreadAssert(@Nullable MailThread actual, LabelsByName labels) {
        super(actual, ThreadAssert.class);
        this.labels = labels;
    }

    /** Checks how many messages it has. */
    public ThreadAssert hasMessages(int count) {
        List<ReadMail> mails = mails();
        if (mails.size() != count) {
            throw failure(
                    "%nExpected thread %s to have %d messages, but it has %d; %s",
                    actual.id(), count, mails.size(), new Inventory(mails).text());
        }
        return this;
    }

    /** Checks its messages one by one, the oldest first. */
    public ThreadAssert hasExactly(ExpectedMail... expected) {
        hasMessages(expected.length);
        List<ReadMail> mails = mails();
        for (int i = 0; i < expected.length; i++) {
            if (!expected[i].fits(mails.get(i))) {
                throw failure(
                        "%nExpected message %d of thread %s to be %s, but %s lacks %s",
                        i, actual.id(), expected[i], mails.get(i).summary(), expected[i].lackedBy(mails.get(i)));
            }
        }
        return this;
    }

    /** Checks that some of its messages fits a description. */
    public ThreadAssert hasMessage(ExpectedMail expected) {
        Inventory inventory = new Inventory(mails());
        if (inventory.find(expected).isEmpty()) {
            throw failure("%nExpected thread %s to have %s, but %s", actual.id(), expected, inventory.text(expected));
        }
        return this;
    }

    private List<ReadMail> mails() {
        isNotNull();
        return actual.messages().stream()
                .map(message -> ReadMail.of(message, labels))
                .toList();
    }
}
