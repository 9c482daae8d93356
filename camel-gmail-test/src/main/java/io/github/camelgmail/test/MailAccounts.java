package io.github.camelgmail.test;

import io.github.camelgmail.test.mailbox.Mailbox;
import io.github.camelgmail.test.mailbox.PostOffice;
import io.github.camelgmail.test.oauth.Accounts;
import java.util.List;

/** Every mailbox is an account. */
record MailAccounts(PostOffice postOffice) implements Accounts {

    @Override
    public boolean exist(String address) {
        return postOffice.find(address).isPresent();
    }

    @Override
    public List<String> addresses() {
        return postOffice.mailboxes().stream().map(Mailbox::address).toList();
    }
}
