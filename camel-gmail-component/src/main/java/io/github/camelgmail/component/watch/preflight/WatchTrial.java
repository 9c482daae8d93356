package io.github.camelgmail.component.watch.preflight;

import io.github.camelgmail.component.client.GmailException;
import io.github.camelgmail.component.client.GmailNotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What Gmail itself said to a watch.
 *
 * @param tried   whether it was asked
 * @param refusal why it would not; null where it did, or was not asked
 */
record WatchTrial(boolean tried, @Nullable RuntimeException refusal) {

    static final WatchTrial NONE = new WatchTrial(false, null);

    static WatchTrial of(Runnable watch) {
        try {
            watch.run();
            return new WatchTrial(true, null);
        } catch (RuntimeException e) {
            return new WatchTrial(true, e);
        }
    }

    /** Whether the topic is there, Gmail's to publish to, and of the right project. */
    boolean provesAll() {
        return tried && refusal == null;
    }

    /** Whether it says that there is no such topic. */
    boolean missesTopic() {
        return refusal instanceof GmailNotFoundException;
    }

    /** Whether it says that Gmail may not publish to the topic, which is there then. */
    boolean missesGrant() {
        return says(403, "pubsub");
    }

    /** Whether it says that the topic is of another project than the credentials. */
    boolean missesProject() {
        return says(400, "topicname");
    }

    private boolean says(int status, String word) {
        return refusal instanceof GmailException e
                && e.getHttpResponseCode() == status
                && said(e).toLowerCase(Locale.ROOT).contains(word);
    }

    List<PreflightItem> items() {
        if (!tried) {
            return List.of();
        }
        if (refusal == null) {
            return List.of(PreflightItem.ok("watch", "users.watch succeeded; the mailbox is watched for 7 days now"));
        }
        String cure = refusal instanceof GmailException e ? e.cure() : "Correct the options of the watch";
        boolean passing = refusal instanceof GmailException e && e.retryable();
        return List.of(
                passing
                        ? PreflightItem.unknown("watch", said(refusal), cure)
                        : PreflightItem.failed("watch", said(refusal), cure));
    }

    /** What an exception tells, without the cure that its message ends with. */
    static String said(RuntimeException e) {
        String message = Objects.requireNonNullElse(e.getMessage(), e.toString());
        return e instanceof GmailException gmail && message.endsWith(gmail.cure())
                ? message.substring(0, message.length() - gmail.cure().length()).strip()
                : message;
    }
}
