package io.github.camelgmail.test.http.admin;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.AdminAnswer;
import io.github.camelgmail.test.http.AdminRequest;
import io.github.camelgmail.test.http.AdminResource;
import io.github.camelgmail.test.mailbox.OutboundMail;
import io.github.camelgmail.test.mailbox.PostOffice;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The mail that left for addresses without a mailbox: listed in pages, or forgotten. */
final class OutboxResource implements AdminResource {

    private final PostOffice postOffice;

    OutboxResource(PostOffice postOffice) {
        this.postOffice = postOffice;
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public List<String> pages() {
        return List.of("GET /__admin/outbox", "DELETE /__admin/outbox");
    }

    @Override
    public Optional<AdminAnswer> answer(AdminRequest request) {
        if (request.is("GET")) {
            JsonArray items = new JsonArray();
            JsonObject body = new JsonObject();
            body.add("mails", items);
            PageRequest.of(request.query())
                    .cut(postOffice.outbox(), mail -> items.add(json(mail)))
                    .ifPresent(next -> body.addProperty("nextPageToken", next));
            return Optional.of(AdminAnswer.ok(body));
        }
        if (request.is("DELETE")) {
            postOffice.emptyOutbox();
            return Optional.of(AdminAnswer.done());
        }
        return Optional.empty();
    }

    private static JsonObject json(OutboundMail mail) {
        JsonObject json = new JsonObject();
        json.addProperty("sender", mail.sender());
        json.addProperty("recipient", mail.recipient());
        json.addProperty("sentAt", mail.sentAt().toString());
        json.addProperty("raw", Base64.getUrlEncoder().encodeToString(mail.raw()));
        return json;
    }
}
