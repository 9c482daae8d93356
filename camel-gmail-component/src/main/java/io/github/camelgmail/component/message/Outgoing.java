package io.github.camelgmail.component.message;

/** A mail on its way out, before it has become bytes: written by us from its parts, or handed in ready. */
public sealed interface Outgoing permits OutgoingMail, ReadyMessage {

    /** The fields that the route asks for; for a ready message, those that replace its own. */
    MailFields fields();

    /** The same mail with other fields. */
    Outgoing withFields(MailFields fields);
}
