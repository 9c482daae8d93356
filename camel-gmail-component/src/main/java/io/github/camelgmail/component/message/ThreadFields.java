package io.github.camelgmail.component.message;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Places a mail in the thread of another one, RFC 5322 section 3.6.4. */
final class ThreadFields {

    /** RFC 5322 wants the field to stay readable; the first and the newest ids are what threading needs. */
    private static final int MOST_REFERENCES = 50;

    private ThreadFields() {}

    static MailFields after(GmailMessage original, MailFields fields) {
        List<String> own = MessageIds.of(original.headers().all("Message-ID"));
        Set<String> thread = new LinkedHashSet<>(ancestors(original));
        own.forEach(thread::remove);
        thread.addAll(own);
        return fields.withThreading(own.isEmpty() ? null : own.get(own.size() - 1), bounded(List.copyOf(thread)));
    }

    /** The original's References, or its In-Reply-To where that names exactly one parent. */
    private static List<String> ancestors(GmailMessage original) {
        List<String> references = original.references();
        List<String> parents = MessageIds.of(original.headers().all("In-Reply-To"));
        return references.isEmpty() && parents.size() == 1 ? parents : references;
    }

    private static List<String> bounded(List<String> ids) {
        if (ids.size() <= MOST_REFERENCES) {
            return ids;
        }
        List<String> kept = new ArrayList<>(ids.subList(0, 1));
        kept.addAll(ids.subList(ids.size() - MOST_REFERENCES + 1, ids.size()));
        return kept;
    }

    /** The subject with its prefix. */
    static String subject(SubjectPrefix prefix, GmailMessage original) {
        String subject = original.subject();
        return prefix.before(subject == null ? "" : HeaderText.oneLine(subject));
    }
}
