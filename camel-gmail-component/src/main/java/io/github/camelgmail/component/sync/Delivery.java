package io.github.camelgmail.component.sync;

/**
 * One attempt to hand an event to its receiver.
 *
 * @param number     tells this attempt from every other one of the engine
 * @param event      what is delivered
 * @param attempt    1 at first, one more at each redelivery
 * @param last       whether the event is given up if this attempt fails
 * @param batchIndex the place of the event among those hydrated together, from 0
 * @param batchSize  how many those are
 */
public record Delivery<M>(long number, FeedEvent<M> event, int attempt, boolean last, int batchIndex, int batchSize) {}
