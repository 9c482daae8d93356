package io.github.camelgmail.component;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import io.github.camelgmail.component.consumer.GmailMailboxesConsumer;
import io.github.camelgmail.test.EmbeddedGmail;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Mailboxes of an embedded Gmail, which lets in whoever has the address as token. */
final class Tenants implements GmailMailboxes {

    private final Set<String> addresses = ConcurrentHashMap.newKeySet();

    Tenants(Collection<String> addresses) {
        this.addresses.addAll(addresses);
    }

    /** Makes mailboxes {@code user1@example.com} and so on. */
    static Tenants on(EmbeddedGmail gmail, int count) {
        List<String> addresses =
                IntStream.rangeClosed(1, count).mapToObj(Tenants::user).toList();
        addresses.forEach(gmail::mailbox);
        return new Tenants(addresses);
    }

    static String user(int number) {
        return "user" + number + "@example.com";
    }

    void come(String address) {
        addresses.add(address);
    }

    void leave(String address) {
        addresses.remove(address);
    }

    @Override
    public Collection<String> addresses() {
        return List.copyOf(addresses);
    }

    @Override
    public @Nullable GoogleCredentials credentials(String address) {
        return GoogleCredentials.create(new AccessToken(address, null));
    }

    /** Makes a context without credentials of its own. */
    static GmailRoutes routes(EmbeddedGmail gmail, Object mailboxes) {
        GmailRoutes routes = GmailRoutes.on(gmail);
        routes.context()
                .getComponent("gmail", GmailComponent.class)
                .getConfiguration()
                .setAccessToken(null);
        routes.context().getRegistry().bind("mailboxes", mailboxes);
        return routes;
    }

    static GmailMailboxesConsumer consumer(GmailRoutes routes) {
        return (GmailMailboxesConsumer) routes.context().getRoute("feed").getConsumer();
    }
}
