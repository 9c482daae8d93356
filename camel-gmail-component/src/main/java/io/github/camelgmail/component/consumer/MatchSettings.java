package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.message.InboundBinding;
import org.apache.camel.spi.IdempotentRepository;
import org.jspecify.annotations.Nullable;

/**
 * What a consumer of matching messages is made from.
 *
 * @param client               calls Gmail
 * @param view                 which messages match, and what of them is read
 * @param binding              puts mail on exchanges
 * @param policy               what the user chose
 * @param idempotentRepository remembers what was delivered; null for none
 * @param leavesMatch          whether a message is sure to match no longer once the labels are changed that its delivery changes
 */
public record MatchSettings(
        GmailClient client,
        MailboxView view,
        InboundBinding binding,
        MatchPolicy policy,
        @Nullable IdempotentRepository idempotentRepository,
        boolean leavesMatch) {}
