package io.github.camelgmail.test.http.admin;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.AdminAnswer;
import io.github.camelgmail.test.http.AdminRequest;
import io.github.camelgmail.test.http.AdminResource;
import io.github.camelgmail.test.http.ApiFailure;
import io.github.camelgmail.test.mailbox.GmailFailure;
import io.github.camelgmail.test.mailbox.InsertOptions;
import io.github.camelgmail.test.mailbox.Mailbox;
import io.github.camelgmail.test.mailbox.Message;
import io.github.camelgmail.test.mailbox.PostOffice;
import io.github.camelgmail.test.mailbox.Profile;
import io.github.camelgmail.test.mailbox.VisibilityLag;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The mailboxes: listed, opened and removed; mail can be delivered into them, and their history be forgotten or held
 * back.
 */
final class MailboxesResource implements AdminResource {

    private static final long MOST_CALLS = 1_000_000;

    private final PostOffice postOffice;

    MailboxesResource(PostOffice postOffice) {
        this.postOffice = postOffice;
    }

    @Override
    public String name() {
        return "mailboxes";
    }

    @Override
    public List<String> pages() {
        return List.of(
                "GET /__admin/mailboxes",
                "POST /__admin/mailboxes",
                "GET /__admin/mailboxes/{address}",
                "DELETE /__admin/mailboxes/{address}",
                "POST /__admin/mailboxes/{address}/messages",
                "POST /__admin/mailboxes/{address}/expireHistory",
                "PUT /__admin/mailboxes/{address}/visibilityLag",
                "DELETE /__admin/mailboxes/{address}/visibilityLag");
    }

    @Override
    public Optional<AdminAnswer> answer(AdminRequest request) {
        return switch (request.rest().size()) {
            case 0 -> collection(request);
            case 1 -> single(request);
            case 2 -> action(request);
            default -> Optional.empty();
        };
    }

    private Optional<AdminAnswer> collection(AdminRequest request) {
        return switch (request.verb()) {
            case "GET" -> Optional.of(AdminAnswer.ok(addresses()));
            case "POST" -> Optional.of(open(new Form(request.json(), "")));
            default -> Optional.empty();
        };
    }

    private Optional<AdminAnswer> single(AdminRequest request) {
        Mailbox mailbox = find(request);
        return switch (request.verb()) {
            case "GET" -> Optional.of(AdminAnswer.ok(profile(mailbox)));
            case "DELETE" -> {
                boolean unused = postOffice.remove(mailbox.address());
                yield Optional.of(AdminAnswer.done());
            }
            default -> Optional.empty();
        };
    }

    private Optional<AdminAnswer> action(AdminRequest request) {
        Mailbox mailbox = find(request);
        String action = request.verb() + " " + request.rest().get(1);
        return switch (action) {
            case "POST messages" -> Optional.of(new AdminAnswer(201, put(mailbox, request)));
            case "POST expireHistory" -> {
                mailbox.history().expire();
                yield Optional.of(AdminAnswer.done());
            }
            case "PUT visibilityLag" -> {
                mailbox.history().lag(lag(new Form(request.json(), "")));
                yield Optional.of(AdminAnswer.done());
            }
            case "DELETE visibilityLag" -> {
                mailbox.history().lag(VisibilityLag.NONE);
                yield Optional.of(AdminAnswer.done());
            }
            default -> Optional.empty();
        };
    }

    private static VisibilityLag lag(Form form) {
        Duration duration = form.duration("duration").orElse(Duration.ZERO);
        long calls = form.wholeNumber("historyCalls").orElse(0L);
        boolean ofMessages = form.flag("ofMessages").orElse(false);
        form.requireNoMore();
        if (calls < 0 || calls > MOST_CALLS) {
            throw form.wrong("historyCalls", "0 to " + MOST_CALLS);
        }
        return new VisibilityLag(duration, (int) calls, ofMessages);
    }

    private AdminAnswer open(Form form) {
        String address = form.text("address").orElseThrow(() -> form.missing("address", "a mail address"));
        form.requireNoMore();
        return new AdminAnswer(201, profile(postOffice.open(address)));
    }

    /** Delivers a mail or, where labels are given, inserts it with them. */
    private static JsonObject put(Mailbox mailbox, AdminRequest request) {
        if (request.body().length() == 0) {
            throw new IllegalArgumentException("the body must be the mail (message/rfc822)");
        }
        List<String> labelIds = request.query().all("labelIds");
        try {
            return message(
                    labelIds.isEmpty()
                            ? mailbox.deliver(request.body())
                            : mailbox.messages()
                                    .insert(request.body(), InsertOptions.withLabels(labelIds.toArray(new String[0]))));
        } catch (GmailFailure refusal) {
            throw ApiFailure.invalidArgument(String.valueOf(refusal.getMessage()));
        }
    }

    private Mailbox find(AdminRequest request) {
        String address = request.rest().get(0);
        return postOffice
                .find(address)
                .orElseThrow(() -> ApiFailure.of(
                        404,
                        "NOT_FOUND",
                        "notFound",
                        "There is no mailbox " + address + "; open it with POST /__admin/mailboxes"));
    }

    private JsonObject addresses() {
        JsonArray addresses = new JsonArray();
        postOffice.mailboxes().forEach(mailbox -> addresses.add(mailbox.address()));
        JsonObject body = new JsonObject();
        body.add("mailboxes", addresses);
        return body;
    }

    private static JsonObject profile(Mailbox mailbox) {
        Profile profile = mailbox.profile();
        JsonObject body = new JsonObject();
        body.addProperty("address", profile.emailAddress());
        body.addProperty("messagesTotal", profile.messagesTotal());
        body.addProperty("threadsTotal", profile.threadsTotal());
        body.addProperty("historyId", String.valueOf(profile.historyId()));
        return body;
    }

    private static JsonObject message(Message message) {
        JsonArray labelIds = new JsonArray();
        message.labelIds().forEach(labelIds::add);
        JsonObject body = new JsonObject();
        body.addProperty("id", message.id());
        body.addProperty("threadId", message.threadId());
        body.add("labelIds", labelIds);
        return body;
    }
}
