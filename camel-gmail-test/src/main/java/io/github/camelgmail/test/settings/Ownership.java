package io.github.camelgmail.test.settings;

import io.github.camelgmail.test.mailbox.MailDispatch;
import io.github.camelgmail.test.mime.MailWriter;
import java.util.Set;

/** Finds out whether an address belongs to the organisation of the account, and asks its owner by mail when it does not. */
final class Ownership {

    private static final Set<String> PUBLIC_DOMAINS = Set.of("gmail.com", "googlemail.com");
    private static final String SENDER = "forwarding-noreply@google.com";

    private final String account;
    private final MailDispatch dispatch;

    Ownership(String account, MailDispatch dispatch) {
        this.account = account;
        this.dispatch = dispatch;
    }

    static String domainOf(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    boolean isColleague(String address) {
        return domainOf(address).equals(domainOf(account));
    }

    VerificationStatus statusOf(String address) {
        boolean sameOrganisation = isColleague(address) && !PUBLIC_DOMAINS.contains(domainOf(address));
        return sameOrganisation ? VerificationStatus.ACCEPTED : VerificationStatus.PENDING;
    }

    void askToForward(String address) {
        ask(
                address,
                "Gmail Forwarding Confirmation - Receive Mail from " + account,
                account + " has requested to automatically forward mail to your email address " + address + ".");
    }

    void askToSendAs(String address) {
        ask(
                address,
                "Gmail Confirmation - Send Mail as " + address,
                account + " has requested to add " + address + " to their Gmail account.");
    }

    private void ask(String address, String subject, String text) {
        byte[] raw = new MailWriter()
                .field("From", "Gmail Team <" + SENDER + ">")
                .field("To", address)
                .field("Auto-Submitted", "auto-generated")
                .text("Subject", subject)
                .body("plain", text + "\r\nConfirm it in the test, through the settings of the account.\r\n");
        dispatch.send(SENDER, address, raw);
    }
}
