package io.github.camelgmail.component.convert;

import io.github.camelgmail.component.message.AddressList;
import io.github.camelgmail.component.message.GmailAttachment;
import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.message.MailAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A received mail as the fields of a JSON object. What its format does not have is left out; nothing is fetched for it. */
final class MessageFields {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private MessageFields() {}

    static Map<String, Object> of(GmailMessage mail) {
        MessageFields fields = new MessageFields();
        fields.addWhatGmailSays(mail);
        if (mail.headersKnown()) {
            fields.addHeaderFields(mail);
        }
        if (mail.bodyKnown()) {
            fields.addBody(mail);
        }
        return fields.fields;
    }

    private void addWhatGmailSays(GmailMessage mail) {
        add("id", mail.id());
        add("threadId", mail.threadId());
        add("labelIds", mail.labelIds());
        add("historyId", text(mail.historyId()));
        add("internalDate", text(mail.internalDate()));
        add("snippet", mail.snippet());
        add("sizeEstimate", mail.sizeEstimate());
    }

    private void addHeaderFields(GmailMessage mail) {
        add("from", addresses(mail.from()));
        add("to", addresses(mail.to()));
        add("cc", addresses(mail.cc()));
        add("replyTo", addresses(mail.replyTo()));
        add("subject", mail.subject());
        add("date", text(mail.date()));
        add("headers", mail.headers().asMap());
    }

    private void addBody(GmailMessage mail) {
        add("text", mail.text());
        add("html", mail.html());
        add(
                "attachments",
                mail.attachments().stream().map(MessageFields::attachment).toList());
    }

    private static List<Map<String, Object>> addresses(AddressList list) {
        return list.addresses().stream().map(MessageFields::address).toList();
    }

    private static Map<String, Object> address(MailAddress address) {
        MessageFields fields = new MessageFields();
        fields.add("name", address.displayName());
        fields.add("address", address.address());
        return fields.fields;
    }

    private static Map<String, Object> attachment(GmailAttachment attachment) {
        MessageFields fields = new MessageFields();
        fields.add("partId", attachment.partId());
        fields.add("name", attachment.name());
        fields.add("contentType", attachment.contentType());
        fields.add("contentId", attachment.contentId());
        fields.add("size", attachment.size());
        fields.add("inline", attachment.isInline());
        return fields.fields;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private void add(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
