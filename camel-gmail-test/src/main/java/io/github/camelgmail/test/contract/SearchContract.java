package io.github.camelgmail.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.model.Label;
import com.google.api.services.gmail.model.ListMessagesResponse;
import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.contract.Source.Kind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Sentences about the query language of {@code q}. Each puts mails with one word in common into the mailbox, waits until all of them
 * are found by it, and then asks for some of them.
 */
interface SearchContract extends Sentences {

    private List<String> found(String q) throws IOException {
        ListMessagesResponse page = call(users().messages().list(ME).setQ(q));
        return page.getMessages() == null
                ? List.of()
                : page.getMessages().stream().map(Message::getId).toList();
    }

    /** Puts two mails there and asserts that a query finds the first one only; {@code %s} stands for their word. */
    private void findsOnlyTheFirst(String q, Mail first, Mail second, String word) throws IOException {
        String wanted = given(first, "INBOX").getId();
        String other = given(second, "INBOX").getId();
        eventually(() -> assertThat(found(word)).containsExactlyInAnyOrder(wanted, other));

        eventually(() -> assertThat(found(q.formatted(word))).containsExactly(wanted));
    }

    private void findsOnlyTheFirst(String q, String word, List<String> labelsOfFirst, List<String> labelsOfSecond)
            throws IOException {
        String wanted = given(mail(word), labelsOfFirst.toArray(String[]::new)).getId();
        String other = given(mail(word), labelsOfSecond.toArray(String[]::new)).getId();
        eventually(() -> assertThat(found(word)).containsExactlyInAnyOrder(wanted, other));

        eventually(() -> assertThat(found(q.formatted(word))).containsExactly(wanted));
    }

    private Mail with(String word) {
        return Mail.from(STRANGER).to(address()).subject(word).text("Good day");
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.FILTERING + "; " + Links.OPERATORS)
    default void aWordIsFoundInTheTextOfAMail() throws IOException {
        String word = run().word();
        findsOnlyTheFirst("%s hippopotamus", with(word).text("A hippopotamus came by"), with(word), word);
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.OPERATORS)
    default void letterCaseDoesNotMatter() throws IOException {
        String word = run().word();
        findsOnlyTheFirst("%s hippoPOTAMUS", with(word).text("A HIPPOpotamus came by"), with(word), word);
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.OPERATORS + ": subject:")
    default void subjectSearchesTheSubject() throws IOException {
        String word = run().word();
        findsOnlyTheFirst(
                "%s subject:walrus", with(word + " walrus"), with(word).text("walrus"), word);
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.OPERATORS + ": from:")
    default void fromSearchesTheSender() throws IOException {
        String word = run().word();
        findsOnlyTheFirst(
                "%s from:grace@example.org",
                Mail.from("Grace <grace@example.org>")
                        .to(address())
                        .subject(word)
                        .text("hi"),
                with(word).text("grace@example.org"),
                word);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema FilterCriteria.from: display name or address")
    default void fromSearchesTheNameOfTheSenderToo() throws IOException {
        String word = run().word();
        findsOnlyTheFirst(
                "%s from:hopper",
                Mail.from("Grace Hopper <grace@example.org>")
                        .to(address())
                        .subject(word)
                        .text("hi"),
                with(word),
                word);
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.OPERATORS + ": to:")
    default void toSearchesTheRecipients() throws IOException {
        String word = run().word();
        findsOnlyTheFirst(
                "%s to:team@example.org",
                Mail.from(STRANGER)
                        .to(address(), "team@example.org")
                        .subject(word)
                        .text("hi"),
                with(word),
                word);
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.OPERATORS + ": cc:")
    default void ccSearchesTheCopies() throws IOException {
        String word = run().word();
        findsOnlyTheFirst("%s cc:boss@example.org", with(word).cc("boss@example.org"), with(word), word);
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.OPERATORS + ": has:attachment")
    default void hasAttachmentFindsMailWithAttachments() throws IOException {
        String word = run().word();
        findsOnlyTheFirst(
                "%s has:attachment", with(word).attach("a.pdf", "application/pdf", new byte[99]), with(word), word);
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.OPERATORS + ": filename:")
    default void filenameSearchesTheNamesOfAttachments() throws IOException {
        String word = run().word();
        findsOnlyTheFirst(
                "%s filename:minutes.pdf",
                with(word).attach("minutes.pdf", "application/pdf", new byte[99]),
                with(word).attach("hours.pdf", "application/pdf", new byte[99]),
                word);
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.OPERATORS + ": filename: with a type of file")
    default void filenameSearchesTheirExtensionsToo() throws IOException {
        String word = run().word();
        findsOnlyTheFirst(
                "%s filename:pdf",
                with(word).attach("minutes.pdf", "application/pdf", new byte[99]),
                with(word).attach("minutes.png", "image/png", new byte[99]),
                word);
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.OPERATORS + ": larger:")
    default void largerFindsLongMail() throws IOException {
        String word = run().word();
        findsOnlyTheFirst("%s larger:10K", with(word).text("word ".repeat(4000)), with(word), word);
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.OPERATORS + ": smaller:")
    default void smallerFindsShortMail() throws IOException {
        String word = run().word();
        findsOnlyTheFirst("%s smaller:10K", with(word), with(word).text("word ".repeat(4000)), word);
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.OPERATORS + ": rfc822msgid:")
    default void rfc822msgidFindsTheMailWithAMessageId() throws IOException {
        String word = run().word();
        findsOnlyTheFirst(
                "rfc822msgid:%1$s.1@example.org",
                with(word).messageId("<" + word + ".1@example.org>"),
                with(word).messageId("<" + word + ".2@example.org>"),
                word);
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.OPERATORS + ": quotes search for an exact phrase")
    default void quotesSearchForAPhrase() throws IOException {
        String word = run().word();
        findsOnlyTheFirst(
                "%s \"dinner and movie tonight\"",
                with(word).text("dinner and movie tonight?"), with(word).text("movie and dinner tonight"), word);
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.OPERATORS + ": - removes results")
    default void aMinusExcludes() throws IOException {
        String word = run().word();
        findsOnlyTheFirst("%s -zebra", with(word), with(word).text("a zebra"), word);
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.OPERATORS + ": OR")
    default void orFindsEither() throws IOException {
        String word = run().word();
        String one = given(with(word).text("an apple")).getId();
        String other = given(with(word).text("a pear")).getId();
        String neither = given(with(word).text("a stone")).getId();
        eventually(() -> assertThat(found(word)).containsExactlyInAnyOrder(one, other, neither));

        eventually(() -> assertThat(found(word + " (apple OR pear)")).containsExactlyInAnyOrder(one, other));
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.OPERATORS + ": braces mean OR")
    default void bracesFindEither() throws IOException {
        String word = run().word();
        String one = given(with(word).text("an apple")).getId();
        String other = given(with(word).text("a pear")).getId();
        String neither = given(with(word).text("a stone")).getId();
        eventually(() -> assertThat(found(word)).containsExactlyInAnyOrder(one, other, neither));

        eventually(() -> assertThat(found(word + " {apple pear}")).containsExactlyInAnyOrder(one, other));
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.OPERATORS + ": parentheses group terms")
    default void parenthesesGroupTermsOfAnOperator() throws IOException {
        String word = run().word();
        findsOnlyTheFirst(
                "%s subject:(dinner movie)",
                with(word + " dinner movie"), with(word + " dinner").text("movie"), word);
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.OPERATORS + ": is:unread")
    default void isUnreadFindsUnreadMail() throws IOException {
        findsOnlyTheFirst("%s is:unread", run().word(), List.of("INBOX", "UNREAD"), List.of("INBOX"));
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.OPERATORS + ": is:read")
    default void isReadFindsReadMail() throws IOException {
        findsOnlyTheFirst("%s is:read", run().word(), List.of("INBOX"), List.of("INBOX", "UNREAD"));
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.OPERATORS + ": is:starred")
    default void isStarredFindsStarredMail() throws IOException {
        findsOnlyTheFirst("%s is:starred", run().word(), List.of("INBOX", "STARRED"), List.of("INBOX"));
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.OPERATORS + ": in:inbox")
    default void inInboxFindsMailOfTheInbox() throws IOException {
        findsOnlyTheFirst("%s in:inbox", run().word(), List.of("INBOX"), List.of("STARRED"));
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.OPERATORS + ": label:")
    default void labelFindsMailByTheNameOfALabel() throws IOException {
        Label label = givenLabel();

        findsOnlyTheFirst("%s label:" + label.getName(), run().word(), List.of(label.getId()), List.of("INBOX"));
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.OPERATORS + ": category:")
    default void categoryFindsMailOfATab() throws IOException {
        findsOnlyTheFirst(
                "%s category:updates",
                run().word(), List.of("INBOX", "CATEGORY_UPDATES"), List.of("INBOX", "CATEGORY_SOCIAL"));
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.OPERATORS + ": in:trash")
    default void inTrashFindsTrashedMail() throws IOException {
        String word = run().word();
        String trashed = given(mail(word)).getId();
        given(mail(word));
        call(users().messages().trash(ME, trashed));

        eventually(() -> assertThat(found(word + " in:trash")).containsExactly(trashed));
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.OPERATORS + ": in:anywhere includes spam and trash")
    default void inAnywhereFindsSpamAndTrashToo() throws IOException {
        String word = run().word();
        String spam = given(mail(word), "SPAM").getId();
        String trashed = given(mail(word)).getId();
        call(users().messages().trash(ME, trashed));

        eventually(() -> assertThat(found(word + " in:anywhere")).containsExactlyInAnyOrder(spam, trashed));
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.FILTERING + ": dates may be seconds since the epoch")
    default void afterAndBeforeTakeSecondsOfTheEpoch() throws IOException {
        String word = run().word();
        Instant early = Instant.parse("2022-06-01T12:00:00Z");
        String first = imported(word, early);
        String second = imported(word, early.plus(Duration.ofHours(2)));
        long between = early.plus(Duration.ofHours(1)).getEpochSecond();
        eventually(() -> assertThat(found(word)).containsExactlyInAnyOrder(first, second));

        eventually(() -> {
            assertThat(found(word + " before:" + between)).containsExactly(first);
            assertThat(found(word + " after:" + between)).containsExactly(second);
        });
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.FILTERING + ": dates are interpreted as midnight in the PST timezone")
    default void aDayBeginsAtMidnightOfThePacificCoast() throws IOException {
        String word = run().word();
        String eveBefore = imported(word, Instant.parse("2022-01-15T07:30:00Z"));
        String sameDay = imported(word, Instant.parse("2022-01-15T08:30:00Z"));
        eventually(() -> assertThat(found(word)).containsExactlyInAnyOrder(eveBefore, sameDay));

        eventually(() -> assertThat(found(word + " after:2022/01/15")).containsExactly(sameDay));
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.OPERATORS + ": older_than: and newer_than:")
    default void olderThanAndNewerThanCountFromToday() throws IOException {
        String word = run().word();
        String old = imported(word, Instant.now().minus(Duration.ofDays(10)));
        String recent = given(mail(word)).getId();
        eventually(() -> assertThat(found(word)).containsExactlyInAnyOrder(old, recent));

        eventually(() -> {
            assertThat(found(word + " older_than:3d")).containsExactly(old);
            assertThat(found(word + " newer_than:3d")).containsExactly(recent);
        });
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.FILTERING + ": q and labelIds restrict together")
    default void aSearchAndLabelIdsRestrictTogether() throws IOException {
        String word = run().word();
        String labelId = givenLabel().getId();
        String labelled = given(mail(word), labelId).getId();
        given(mail(word));
        given(mail(), labelId);

        eventually(() -> {
            ListMessagesResponse page =
                    call(users().messages().list(ME).setQ(word).setLabelIds(List.of(labelId)));
            assertThat(page.getMessages()).extracting(Message::getId).containsExactly(labelled);
        });
    }

    private String imported(String word, Instant date) throws IOException {
        return call(users().messages()
                        .gmailImport(
                                ME, Sentences.message(mail(word).date(date)).setLabelIds(List.of("INBOX"))))
                .getId();
    }
}
