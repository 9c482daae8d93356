package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.checkpoint.CheckpointLease;
import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.sync.HistoryEngine;

/**
 * What a feed works with as long as it holds its lease.
 *
 * @param engine  decides what is done next
 * @param lease   keeps the cursor, and other owners out
 * @param mailbox answers the engine's questions
 */
record FeedParts(HistoryEngine<GmailMessage> engine, CheckpointLease lease, ClientMailbox mailbox) {}
