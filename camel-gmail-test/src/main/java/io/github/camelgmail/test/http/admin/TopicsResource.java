package io.github.camelgmail.test.http.admin;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.AdminAnswer;
import io.github.camelgmail.test.http.AdminRequest;
import io.github.camelgmail.test.http.AdminResource;
import io.github.camelgmail.test.http.ApiFailure;
import io.github.camelgmail.test.pubsub.Topic;
import io.github.camelgmail.test.pubsub.Topics;
import java.util.List;
import java.util.Optional;

/** The Pub/Sub topics that mailboxes can be watched through: created with or without Gmail's right to publish, and deleted. */
final class TopicsResource implements AdminResource {

    private static final String FULL_NAME = "projects/<project>/topics/<topic>";

    private final Topics topics;

    TopicsResource(Topics topics) {
        this.topics = topics;
    }

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public List<String> pages() {
        return List.of("POST /__admin/topics", "DELETE /__admin/topics?name={name}");
    }

    @Override
    public Optional<AdminAnswer> answer(AdminRequest request) {
        if (request.is("POST")) {
            return Optional.of(create(new Form(request.json(), "")));
        }
        if (request.is("DELETE")) {
            delete(request.query().first("name").orElse(""));
            return Optional.of(AdminAnswer.done());
        }
        return Optional.empty();
    }

    private AdminAnswer create(Form form) {
        String name = form.text("name").orElseThrow(() -> form.missing("name", FULL_NAME));
        boolean publisher = form.flag("publisher").orElse(true);
        form.requireNoMore();
        Topic topic = topics.create(name);
        Topic unused = publisher ? topic.grantPublisher() : topic.revokePublisher();
        JsonObject body = new JsonObject();
        body.addProperty("name", topic.name());
        body.addProperty("publisher", publisher);
        return new AdminAnswer(201, body);
    }

    private void delete(String name) {
        if (topics.find(name).isEmpty()) {
            throw ApiFailure.of(404, "NOT_FOUND", "notFound", "There is no topic " + name);
        }
        topics.delete(name);
    }
}
