package io.github.camelgmail.examples.quickstart;

/**
 * An attachment that was saved.
 *
 * @param messageId Gmail's id of the message
 * @param name the name of the file in the message's folder
 * @param size the number of bytes
 * @param sha256 the SHA-256 of the bytes in lower-case hexadecimal digits
 */
record SavedAttachment(String messageId, String name, long size, String sha256) {}
