package io.github.camelgmail.test.http.admin;

import io.github.camelgmail.test.http.AdminAnswer;
import io.github.camelgmail.test.http.AdminRequest;
import io.github.camelgmail.test.http.AdminResource;
import java.util.List;
import java.util.Optional;

/** Begins anew: the pressure on clients and what is remembered of them, or with {@code ?mailboxes=true} everything. */
final class ResetResource implements AdminResource {

    private final Runnable pressure;
    private final Runnable everything;

    ResetResource(Runnable pressure, Runnable everything) {
        this.pressure = pressure;
        this.everything = everything;
    }

    @Override
    public String name() {
        return "reset";
    }

    @Override
    public List<String> pages() {
        return List.of("POST /__admin/reset");
    }

    @Override
    public Optional<AdminAnswer> answer(AdminRequest request) {
        if (!request.is("POST")) {
            return Optional.empty();
        }
        (request.query().isTrue("mailboxes") ? everything : pressure).run();
        return Optional.of(AdminAnswer.done());
    }
}
