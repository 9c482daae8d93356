package io.github.camelgmail.component.message;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the attachments that the HTML of a mail shows, by their Content-ID or by their name. */
final class InlineImages {

    private InlineImages() {}

    /** The mail with the attachments marked that its HTML shows. */
    static OutgoingMail mark(OutgoingMail mail) {
        String html = mail.html();
        if (html == null || mail.attachments().isEmpty()) {
            return mail;
        }
        Set<String> shown = ContentIds.referencedIn(html);
        List<OutgoingAttachment> marked = new ArrayList<>();
        for (OutgoingAttachment attachment : mail.attachments()) {
            String id = attachment.contentId();
            boolean byName = id == null && shown.contains(attachment.name());
            if (byName) {
                html = named(html, attachment.name());
                id = ContentIds.of(attachment.name());
            }
            marked.add(id != null && (byName || shown.contains(id)) ? attachment.shownAs(id) : attachment);
        }
        return mail.withTexts(mail.text(), html).withAttachments(marked);
    }

    /** A name that cannot be a Content-ID is replaced where the HTML has it. */
    private static String named(String html, String name) {
        String id = ContentIds.of(name);
        if (id.equals(name)) {
            return html;
        }
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return html.replace("cid:" + name, "cid:" + id).replace("cid:" + encoded, "cid:" + id);
    }
}
