package io.github.camelgmail.test.contract;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.googleapis.services.json.AbstractGoogleJsonClientRequest;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.BatchDeleteMessagesRequest;
import com.google.api.services.gmail.model.History;
import com.google.api.services.gmail.model.HistoryMessageAdded;
import com.google.api.services.gmail.model.Label;
import com.google.api.services.gmail.model.ListHistoryResponse;
import com.google.api.services.gmail.model.Message;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Leaves a mailbox as it was before the run. What calls have answered is known by its id; what came another way (over raw HTTP, in a
 * batch, or as mail) is found in the history and in the label list, by the token of the run.
 */
final class Cleaning {

    private static final int NOT_FOUND = 404;
    private static final int MOST_IDS = 1000;
    private static final String ME = "me";

    private final Gmail.Users users;
    private final Calls calls;
    private final Made made;
    private final String token;
    private final BigInteger start;
    private final SettingsBefore settings;

    private Cleaning(
            Gmail.Users users, Calls calls, Made made, String token, BigInteger start, SettingsBefore settings) {
        this.users = users;
        this.calls = calls;
        this.made = made;
        this.token = token;
        this.start = start;
        this.settings = settings;
    }

    /** Remembers the state of the mailbox. */
    static Cleaning begin(Gmail.Users users, Calls calls, Made made, String token) throws IOException {
        BigInteger start = calls.make(users.getProfile(ME)).getHistoryId();
        return new Cleaning(users, calls, made, token, start, new SettingsBefore(users.settings(), calls));
    }

    /**
     * Cleans as much as can be.
     *
     * @throws IOException when something could not be removed; all the rest is removed then
     */
    void clean() throws IOException {
        Steps steps = new Steps();
        made.drafts().forEach(id -> steps.run(() -> remove(users.drafts().delete(ME, id))));
        steps.run(this::removeMessages);
        made.filters()
                .forEach(id -> steps.run(() -> remove(users.settings().filters().delete(ME, id))));
        settings.restoration().forEach(steps::run);
        steps.run(() -> {
            for (Label label : calls.make(users.labels().list(ME)).getLabels()) {
                if (label.getName().startsWith(token)) {
                    remove(users.labels().delete(ME, label.getId()));
                }
            }
        });
        steps.throwIfAnyFailed();
    }

    private void removeMessages() throws IOException {
        Set<String> ids = new LinkedHashSet<>(made.messages());
        for (String id : added()) {
            if (!ids.contains(id) && isOfTheRun(id)) {
                ids.add(id);
            }
        }
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += MOST_IDS) {
            List<String> some = all.subList(from, Math.min(all.size(), from + MOST_IDS));
            calls.make(users.messages().batchDelete(ME, new BatchDeleteMessagesRequest().setIds(some)));
        }
    }

    private Set<String> added() throws IOException {
        Set<String> ids = new LinkedHashSet<>();
        String pageToken = null;
        do {
            ListHistoryResponse page = calls.make(users.history()
                    .list(ME)
                    .setStartHistoryId(start)
                    .setHistoryTypes(List.of("messageAdded"))
                    .setMaxResults(500L)
                    .setPageToken(pageToken));
            entries(page.getHistory()).flatMap(Cleaning::addedIn).forEach(ids::add);
            pageToken = page.getNextPageToken();
        } while (pageToken != null);
        return ids;
    }

    private boolean isOfTheRun(String messageId) throws IOException {
        try {
            Message message = calls.make(
                    users.messages().get(ME, messageId).setFormat("metadata").setMetadataHeaders(List.of("Subject")));
            return entries(message.getPayload().getHeaders())
                    .anyMatch(header -> header.getValue().contains(token));
        } catch (GoogleJsonResponseException refusal) {
            if (refusal.getStatusCode() == NOT_FOUND) {
                return false;
            }
            throw refusal;
        }
    }

    /** What is gone already needs no removal. */
    private void remove(AbstractGoogleJsonClientRequest<?> removal) throws IOException {
        try {
            calls.make(removal);
        } catch (GoogleJsonResponseException refusal) {
            if (refusal.getStatusCode() != NOT_FOUND) {
                throw refusal;
            }
        }
    }

    private static Stream<String> addedIn(History entry) {
        return entries(entry.getMessagesAdded())
                .map(HistoryMessageAdded::getMessage)
                .map(Message::getId);
    }

    private static <T> Stream<T> entries(@Nullable List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }

    /** Steps of which one that fails keeps none from being tried. */
    private static final class Steps {

        private final List<IOException> failures = new ArrayList<>();

        void run(Step step) {
            try {
                step.run();
            } catch (IOException e) {
                failures.add(e);
            }
        }

        void throwIfAnyFailed() throws IOException {
            if (failures.isEmpty()) {
                return;
            }
            IOException all = new IOException("the mailbox was not left as it had been: " + failures.size()
                    + " things could not be removed or put back");
            failures.forEach(all::addSuppressed);
            throw all;
        }
    }

    /** One step. */
    interface Step {
        void run() throws IOException;
    }
}
