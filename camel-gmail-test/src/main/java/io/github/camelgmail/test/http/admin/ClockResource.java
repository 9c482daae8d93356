package io.github.camelgmail.test.http.admin;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.clock.ServerClock;
import io.github.camelgmail.test.http.AdminAnswer;
import io.github.camelgmail.test.http.AdminRequest;
import io.github.camelgmail.test.http.AdminResource;
import java.util.List;
import java.util.Optional;

/** The clock: shown, moved forward, and set back to the time of the machine. */
final class ClockResource implements AdminResource {

    private final ServerClock clock;

    ClockResource(ServerClock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public List<String> pages() {
        return List.of("GET /__admin/clock", "POST /__admin/clock", "DELETE /__admin/clock");
    }

    @Override
    public Optional<AdminAnswer> answer(AdminRequest request) {
        if (request.is("GET")) {
            return Optional.of(AdminAnswer.ok(time()));
        }
        if (request.is("POST")) {
            Form form = new Form(request.json(), "");
            var step = form.duration("advance").orElseThrow(() -> form.missing("advance", "a duration such as 1h"));
            form.requireNoMore();
            clock.advance(step);
            return Optional.of(AdminAnswer.ok(time()));
        }
        if (request.is("DELETE")) {
            clock.resetOffset();
            return Optional.of(AdminAnswer.done());
        }
        return Optional.empty();
    }

    private JsonObject time() {
        JsonObject body = new JsonObject();
        body.addProperty("now", clock.instant().toString());
        body.addProperty("offset", clock.offset().toString());
        return body;
    }
}
