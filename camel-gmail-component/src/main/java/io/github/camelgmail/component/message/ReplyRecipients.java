package io.github.camelgmail.component.message;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who receives an answer, RFC 5322 section 3.6.3. Fields that only some programs know, such as Mail-Followup-To, say
 * nothing about it: as in Gmail, the stranger who wrote the mail has no more of a say than the standard gives.
 *
 * @param to who is answered
 * @param cc who may read along
 */
record ReplyRecipients(List<MailAddress> to, List<MailAddress> cc) {

    /** An answer to its sender; to its recipients where we have sent it. */
    static ReplyRecipients ofSender(GmailMessage mail, OwnAddresses own) {
        List<MailAddress> answered = answered(mail, own);
        return new ReplyRecipients(distinct(answered, new HashSet<>()), List.of());
    }

    /** An answer to everybody but us. */
    static ReplyRecipients ofAll(GmailMessage mail, OwnAddresses own) {
        List<MailAddress> all = Stream.concat(answered(mail, own).stream(), mail.to().addresses().stream())
                .toList();
        Set<String> taken = new HashSet<>();
        List<MailAddress> to = distinct(others(all, own), taken);
        List<MailAddress> cc = distinct(others(mail.cc().addresses(), own), taken);
        return to.isEmpty() && cc.isEmpty() ? ofSender(mail, own) : new ReplyRecipients(to, cc);
    }

    private static List<MailAddress> answered(GmailMessage mail, OwnAddresses own) {
        List<MailAddress> recipients = mail.to().addresses();
        if (!mail.isSent() || recipients.isEmpty()) {
            return Reply.recipientsOf(mail);
        }
        List<MailAddress> others = others(recipients, own);
        return others.isEmpty() ? recipients : others;
    }

    private static List<MailAddress> others(List<MailAddress> addresses, OwnAddresses own) {
        return addresses.stream().filter(address -> !own.include(address)).toList();
    }

    private static List<MailAddress> distinct(List<MailAddress> addresses, Set<String> taken) {
        List<MailAddress> distinct = new ArrayList<>();
        for (MailAddress address : addresses) {
            if (taken.add(MailboxKey.of(address.address()))) {
                distinct.add(address);
            }
        }
        return distinct;
    }
}
