package io.github.camelgmail.test.assertj;

import io.github.camelgmail.test.mailbox.SystemLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A description of a mail; a mail fits it when it has all that is described. Immutable: each method makes a new description. */
public final class ExpectedMail {

    static final ExpectedMail ANY = new ExpectedMail(List.of());

    private final List<Trait> traits;

    private ExpectedMail(List<Trait> traits) {
        this.traits = List.copyOf(traits);
    }

    /** Has exactly this subject. */
    public ExpectedMail subject(String subject) {
        return and(
                "subject \"" + subject + "\"", mail -> mail.header().subject().equals(subject));
    }

    /** Has this in its subject. */
    public ExpectedMail subjectContaining(String part) {
        return and(
                "subject containing \"" + part + "\"",
                mail -> mail.header().subject().contains(part));
    }

    /** Is from this address, in any letter case. */
    public ExpectedMail from(String address) {
        return and("from " + address, mail -> mail.hasAddress("From", address));
    }

    /** Names this address in its field To, in any letter case. */
    public ExpectedMail to(String address) {
        return and("to " + address, mail -> mail.hasAddress("To", address));
    }

    /** Names this address in its field Cc, in any letter case. */
    public ExpectedMail cc(String address) {
        return and("cc " + address, mail -> mail.hasAddress("Cc", address));
    }

    /** Has a header field with this decoded value. */
    public ExpectedMail header(String name, String value) {
        return and(
                "header " + name + ": " + value, mail -> mail.header().all(name).contains(value));
    }

    /** Has this in its text, that of its HTML included. */
    public ExpectedMail textContaining(String part) {
        return and("text containing \"" + part + "\"", mail -> mail.text().contains(part));
    }

    /** Has an attachment of this name. */
    public ExpectedMail attachment(String filename) {
        return and("attachment " + filename, mail -> mail.attachments().contains(filename));
    }

    /** Has a label of this name or id. */
    public ExpectedMail label(String nameOrId) {
        return and("label " + nameOrId, mail -> mail.hasLabel(nameOrId));
    }

    /** Has no label of this name or id. */
    public ExpectedMail withoutLabel(String nameOrId) {
        return and("no label " + nameOrId, mail -> !mail.hasLabel(nameOrId));
    }

    /** Has not been read. */
    public ExpectedMail unread() {
        return label(SystemLabels.UNREAD);
    }

    /** Is in the inbox. */
    public ExpectedMail inInbox() {
        return label(SystemLabels.INBOX);
    }

    boolean fits(ReadMail mail) {
        return traits.stream().allMatch(trait -> trait.holds().test(mail));
    }

    /** What a mail lacks of this description. */
    String lackedBy(ReadMail mail) {
        return traits.stream()
                .filter(trait -> !trait.holds().test(mail))
                .map(Trait::text)
                .collect(Collectors.joining(", "));
    }

    private ExpectedMail and(String text, Predicate<ReadMail> holds) {
        List<Trait> more = new ArrayList<>(traits);
        more.add(new Trait(text, holds));
        return new ExpectedMail(more);
    }

    @Override
    public String toString() {
        String text = traits.stream().map(Trait::text).collect(Collectors.joining(", "));
        return text.isEmpty() ? "a mail" : "a mail with " + text;
    }

    private record Trait(String text, Predicate<ReadMail> holds) {}
}
