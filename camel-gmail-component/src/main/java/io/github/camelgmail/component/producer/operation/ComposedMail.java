package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.message.FollowUp;
import io.github.camelgmail.component.message.Outgoing;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is ready to be written and sent, or kept as a draft.
 *
 * @param mail its fields and content
 * @param threadId the thread that it joins, or null
 */
record ComposedMail(Outgoing mail, @Nullable String threadId) {

    static ComposedMail of(FollowUp followUp, Outgoing draft) {
        return new ComposedMail(followUp.applyTo(draft), followUp.threadId());
    }
}
