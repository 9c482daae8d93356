package io.github.camelgmail.test.http.admin;

import io.github.camelgmail.test.http.AdminAnswer;
import io.github.camelgmail.test.http.AdminRequest;
import io.github.camelgmail.test.http.AdminResource;
import io.github.camelgmail.test.mailbox.PostOffice;
import java.util.List;
import java.util.Optional;

/** The addresses to which mail fails: who sends it gets a delivery report. They are forgotten with the mailboxes. */
final class BouncesResource implements AdminResource {

    private final PostOffice postOffice;

    BouncesResource(PostOffice postOffice) {
        this.postOffice = postOffice;
    }

    @Override
    public String name() {
        return "bounces";
    }

    @Override
    public List<String> pages() {
        return List.of("POST /__admin/bounces");
    }

    @Override
    public Optional<AdminAnswer> answer(AdminRequest request) {
        if (!request.is("POST")) {
            return Optional.empty();
        }
        Form form = new Form(request.json(), "");
        String address = form.text("address").orElseThrow(() -> form.missing("address", "a mail address"));
        form.requireNoMore();
        postOffice.bounce(address);
        return Optional.of(AdminAnswer.done());
    }
}
