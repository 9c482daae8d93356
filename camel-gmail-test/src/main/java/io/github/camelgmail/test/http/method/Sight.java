package io.github.camelgmail.test.http.method;

import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.mailbox.Draft;
import io.github.camelgmail.test.mailbox.GmailFailure;
import io.github.camelgmail.test.mailbox.History;
import io.github.camelgmail.test.mailbox.MailThread;
import io.github.camelgmail.test.mailbox.Message;
import io.github.camelgmail.test.mailbox.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What callers see of a mailbox whose new messages are held back for a while. */
final class Sight {

    private final History history;

    private Sight(History history) {
        this.history = history;
    }

    static Sight of(GmailCall call) {
        return new Sight(call.mailbox().history());
    }

    /**
     * A message that can be seen.
     *
     * @throws GmailFailure NOT_FOUND when it is held back
     */
    Message require(Message message) {
        if (history.hidesMessage(message.id())) {
            throw GmailFailure.notFound();
        }
        return message;
    }

    /**
     * What can be seen of a thread.
     *
     * @throws GmailFailure NOT_FOUND when all its messages are held back
     */
    MailThread require(MailThread thread) {
        return visible(thread).orElseThrow(GmailFailure::notFound);
    }

    Page<Message> messages(Page<Message> page) {
        return page(page, message -> visible(message.id(), message));
    }

    Page<Draft> drafts(Page<Draft> page) {
        return page(page, draft -> visible(draft.message().id(), draft));
    }

    Page<MailThread> threads(Page<MailThread> page) {
        return page(page, this::visible);
    }

    private Optional<MailThread> visible(MailThread thread) {
        List<Message> shown = thread.messages().stream()
                .filter(message -> !history.hidesMessage(message.id()))
                .toList();
        if (shown.size() == thread.messages().size()) {
            return Optional.of(thread);
        }
        return shown.isEmpty() ? Optional.empty() : Optional.of(MailThread.of(thread.id(), shown));
    }

    private <T> Optional<T> visible(String messageId, T item) {
        return history.hidesMessage(messageId) ? Optional.empty() : Optional.of(item);
    }

    private static <T> Page<T> page(Page<T> page, Function<T, Optional<T>> visible) {
        List<T> shown = page.items().stream()
                .flatMap(item -> visible.apply(item).stream())
                .toList();
        int hidden = page.items().size() - shown.size();
        return new Page<>(shown, page.nextPageToken(), page.resultSizeEstimate() - hidden);
    }
}
