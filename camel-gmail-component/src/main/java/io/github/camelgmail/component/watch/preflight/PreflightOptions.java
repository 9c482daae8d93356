package io.github.camelgmail.component.watch.preflight;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a preflight looks for, beside the topic.
 *
 * @param subscription   the subscription that notifications come by, {@code projects/<project>/subscriptions/<subscription>}; null
 *                       where none is named
 * @param push           what it is to push to; null for one that is pulled from
 * @param needs          what the feed does with mail
 * @param tryWatch       whether {@code users.watch} is called, which watches the mailbox
 * @param pubSubRootUrl  the Pub/Sub to ask
 */
public record PreflightOptions(
        @Nullable String subscription, @Nullable Push push, FeedNeeds needs, boolean tryWatch, URI pubSubRootUrl) {

    /**
     * What a subscription is to push to.
     *
     * @param endpoint       the URL
     * @param serviceAccount the address of the account that its tokens are for; null where that is not said
     * @param audience       the audience of its tokens; null where that is not said, for Pub/Sub's default, the endpoint
     * @param unproven       whether pushes without a token are taken
     */
    public record Push(
            String endpoint,
            @Nullable String serviceAccount,
            @Nullable String audience,
            boolean unproven) {}
}
