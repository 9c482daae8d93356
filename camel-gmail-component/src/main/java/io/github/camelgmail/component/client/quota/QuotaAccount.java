package io.github.camelgmail.component.client.quota;

/**
 * Whose quota is spent. Holds no secret.
 *
 * @param project the Google Cloud project as far as it is known, and the server
 * @param mailbox the mailbox: its address, or anything that stands for it until the address is known; compared by
 *     {@code equals}
 */
public record QuotaAccount(String project, Object mailbox) {}
