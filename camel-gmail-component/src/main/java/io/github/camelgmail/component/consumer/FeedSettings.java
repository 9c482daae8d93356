package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.message.InboundBinding;
import io.github.camelgmail.component.sync.FeedPolicy;
import io.github.camelgmail.component.sync.StartFrom;
import org.apache.camel.spi.IdempotentRepository;
import org.jspecify.annotations.Nullable;

/**
 * What a consumer of the feed is made from.
 *
 * @param client               calls Gmail
 * @param view                 what of the mailbox is read
 * @param binding              puts mail on exchanges
 * @param identity             the feed's name and place
 * @param startFrom            where the feed begins when no checkpoint is stored
 * @param policy               what the user chose
 * @param idempotentRepository remembers what was delivered; null for none
 * @param runningFeeds         the feeds of the Camel context
 */
public record FeedSettings(
        GmailClient client,
        MailboxView view,
        InboundBinding binding,
        FeedIdentity identity,
        StartFrom startFrom,
        FeedPolicy policy,
        @Nullable IdempotentRepository idempotentRepository,
        RunningFeeds runningFeeds) {}
