package io.github.camelgmail.examples.quickstart;

/**
 * A mail that was delivered into the mailbox.
 *
 * @param origin where it was read
 * @param messageId the id that Gmail gave it
 */
record DeliveredMail(String origin, String messageId) {}
