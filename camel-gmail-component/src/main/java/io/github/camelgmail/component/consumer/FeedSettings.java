package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.checkpoint.CheckpointStore;
import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.message.MessageContent;
import io.github.camelgmail.component.sync.FeedPolicy;
import org.apache.camel.spi.HeaderFilterStrategy;

/**
 * What a consumer of the feed is made from.
 *
 * @param client   calls Gmail
 * @param content  fetches attachments and raw messages when they are read
 * @param store    keeps the checkpoint
 * @param feedName tells this feed's checkpoint from others of the same mailbox
 * @param policy   what the user chose
 * @param mapMailHeaders       whether mail header fields become message headers
 * @param headerFilterStrategy decides which of them may
 */
public record FeedSettings(
        GmailClient client,
        MessageContent content,
        CheckpointStore store,
        String feedName,
        FeedPolicy policy,
        boolean mapMailHeaders,
        HeaderFilterStrategy headerFilterStrategy) {}
