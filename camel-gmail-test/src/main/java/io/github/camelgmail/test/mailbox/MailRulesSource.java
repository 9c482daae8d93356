package io.github.camelgmail.test.mailbox;

/** Makes the rules of new mailboxes. Safe for use by several threads. */
@FunctionalInterface
public interface MailRulesSource {

    /**
     * Makes the rules of one mailbox.
     *
     * @param address its address, in lower case
     * @param dispatch sends what Gmail itself writes about the settings, such as requests to confirm an address
     */
    MailRules rulesOf(String address, MailDispatch dispatch);
}
