package io.github.camelgmail.component.watch;

import com.google.api.services.gmail.model.WatchRequest;
import com.google.api.services.gmail.model.WatchResponse;
import io.github.camelgmail.component.client.GmailException;
import io.github.camelgmail.component.client.GmailInvalidRequestException;
import io.github.camelgmail.component.client.GmailPostponedException;
import io.github.camelgmail.component.client.GmailWatch;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the watch of a mailbox alive. It has no thread and no timer: whoever serves the mailbox asks now and then. {@link #condition}
 * is for any thread, the rest for one at a time.
 */
public final class MailboxWatch {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxWatch.class);

    /** So Gmail says that another topic of the same project is told of the mailbox. */
    private static final String WATCHED_ELSEWHERE = "only one user push notification client";

    private final String mailbox;
    private final GmailWatch gmail;
    private final WatchSettings settings;
    private final WatchTimes times;
    private final WatchTroubles troubles;
    private volatile WatchCondition condition = WatchCondition.UNBEGUN;
    private int failures;

    /**
     * Makes it, without asking Gmail for anything.
     *
     * @param mailbox  the mailbox's address, for logs
     * @param gmail    calls Gmail; best of a client that does not wait, as a feed must not be held up by its watch
     * @param times    says when what is due
     * @param troubles is told of failures; shared by the mailboxes of a feed
     */
    public MailboxWatch(
            String mailbox, GmailWatch gmail, WatchSettings settings, WatchTimes times, WatchTroubles troubles) {
        this.mailbox = mailbox;
        this.gmail = gmail;
        this.settings = settings;
        this.times = times;
        this.troubles = troubles;
    }

    /** Returns whether {@link #keep} has something to do now. */
    public boolean isDue() {
        return times.isDue(condition);
    }

    /**
     * Begins or renews the watch, if that is due. A failure is kept in the condition, logged when it is the first, and tried again
     * later; what Gmail's quota postpones is no failure.
     */
    public void keep() {
        if (isDue() && !renewed()) {
            complain();
        }
    }

    /** Returns false where it failed, and not where it is only put off. */
    private boolean renewed() {
        try {
            begun(watch());
        } catch (GmailPostponedException e) {
            condition = new WatchCondition(condition.expiration(), e.until(), condition.failure());
        } catch (RuntimeException e) {
            failures++;
            condition = times.failed(condition, failures, e);
            return false;
        }
        return true;
    }

    private void complain() {
        WatchCondition failed = condition;
        if (failed.failure() != null) {
            troubles.met(mailbox, failed, failed.failure());
        }
    }

    /**
     * Begins the watch as {@link #keep} does, for a feed that starts.
     *
     * @throws GmailException if Gmail refuses for a reason that does not pass by itself, such as a topic that is missing or closed
     *     to it; the text names the cure
     */
    public void begin() {
        boolean failed = isDue() && !renewed();
        if (condition.failure() instanceof GmailException refusal && !refusal.retryable()) {
            throw refusal;
        }
        if (failed) {
            complain();
        }
    }

    private WatchResponse watch() {
        try {
            return gmail.watch(request());
        } catch (GmailInvalidRequestException e) {
            if (!isWatchedElsewhere(e)) {
                throw e;
            }
            LOG.warn(
                    "Mailbox {} is watched for another topic of the same Google Cloud project, which Gmail allows only once;"
                            + " that watch is stopped, and its topic hears no more",
                    mailbox);
            gmail.stop();
            return gmail.watch(request());
        }
    }

    private static boolean isWatchedElsewhere(GmailInvalidRequestException refusal) {
        String text = refusal.getMessage();
        return text != null && text.toLowerCase(Locale.ROOT).contains(WATCHED_ELSEWHERE);
    }

    private WatchRequest request() {
        return new WatchRequest()
                .setTopicName(settings.topicName())
                .setLabelIds(settings.labelIds().isEmpty() ? null : settings.labelIds())
                .setLabelFilterBehavior(settings.labelFilter());
    }

    private void begun(WatchResponse watch) {
        condition = times.begun(watch.getExpiration(), settings.renewal());
        failures = 0;
        troubles.over(mailbox, condition);
    }

    /** Returns whether {@link #end} would end the watch. */
    public boolean isToEnd() {
        return settings.stopOnShutdown() && condition.isLive(times.now());
    }

    /** Ends the watch, if the options say so and it is alive. A failure is logged: the watch ends by itself then. */
    public void end() {
        troubles.forget(mailbox);
        if (!isToEnd()) {
            return;
        }
        try {
            gmail.stop();
            condition = WatchCondition.UNBEGUN;
        } catch (RuntimeException e) {
            LOG.warn(
                    "The watch of mailbox {} could not be stopped, and ends by itself at {}: {}",
                    mailbox,
                    condition.expiration(),
                    e.getMessage());
        }
    }

    /** Returns how the watch is. */
    public WatchCondition condition() {
        return condition;
    }

    /** Returns the mailbox's address. */
    public String mailbox() {
        return mailbox;
    }

    /** Returns where notifications go to. */
    public String topicName() {
        return settings.topicName();
    }
}
