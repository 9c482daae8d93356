package io.github.camelgmail.bench;

import io.github.camelgmail.test.EmbeddedMailbox;

/** Mail that a reader is to find. */
interface Mailing {

    /** How many messages are new. */
    int messages();

    /** Puts what is not new into the mailbox. */
    default void prepare(EmbeddedMailbox mailbox) {}

    /** Lets the new messages arrive. */
    void arrive(EmbeddedMailbox mailbox);

    /** Mails of ten kilobytes, each a thread of its own. */
    static Mailing ofSampleMails(int messages) {
        return new SampleMails(messages);
    }

    /**
     * Mails of ten kilobytes.
     *
     * @param messages how many
     */
    record SampleMails(int messages) implements Mailing {

        @Override
        public void arrive(EmbeddedMailbox mailbox) {
            for (int number = 0; number < messages; number++) {
                String unused = mailbox.deliver(SampleMail.numbered(number)).id();
            }
        }
    }
}
