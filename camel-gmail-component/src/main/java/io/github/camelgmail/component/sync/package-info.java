/**
 * The history engine: turns the history of a mailbox into events delivered in order, each at least once. It knows
 * neither Camel nor Google, has no threads and no clock of its own, so that a simulation can lead it through any history.
 *
 * <p><b>From outside.</b> {@link HistoryEngine} is told {@link Input}s (a wake-up, a page, hydrated messages, the end of a
 * delivery, a failure, the time) and answers with {@link Output}s (a question to Gmail, a delivery, a cursor to store,
 * labels to change). Whoever drives it performs them through a {@link FeedPort}. A {@link Cursor} says how far the feed
 * has come; a new engine made from the cursor stored last goes on where the old one died.
 *
 * <p><b>Inside</b>, in the order of a message's way:
 *
 * <ol>
 *   <li>A {@link Walk} goes through the mailbox page by page and makes {@link Step}s, the units by which the cursor moves:
 *       {@link HistoryWalk} through the history; {@link ListingWalk} through the mailbox itself, for its backlog or where the
 *       history is gone; {@link Renewal} between the two, {@link GoneWalk} at the end.
 *   <li>{@link Intake} holds the steps, some pages ahead of what is read, and has their messages read, a {@link Batch} at a
 *       time, telling what will follow: whoever reads them may do so more cheaply, knowing it. And {@link Assembly} makes of each step
 *       an {@link Entry} with an {@link Item} for every event that is to be delivered.
 *   <li>The {@link Ledger} holds the entries in the mailbox's order. It starts deliveries, as many as may run at a time, and
 *       moves the cursor behind the entries at its front that are over.
 *   <li>{@link Settlement} has the cursor stored, has the messages of ended deliveries relabelled, and has the cursor
 *       stored behind them.
 * </ol>
 *
 * <p>{@link Feed} ties these together: each input changes one thing, and then everything that may go on does. What it is at
 * is a {@link Phase}. {@link Horizon}, {@link Batch} and {@link Recovery.Stage#TAIL} each wait for what Gmail shows late.
 *
 * <p><b>What always holds.</b> A cursor is asked to be stored only when every event before it has ended and its message is
 * relabelled; events that ended beyond it are stored in it by key. Of questions, storings and relabellings at most one is
 * unanswered. Deliveries that run, or have ended without that being stored, are never more than may run at a time.
 */
@NullMarked
package io.github.camelgmail.component.sync;

import org.jspecify.annotations.NullMarked;
