package io.github.camelgmail.component.message;

/** Puts the signature of its sender below a mail that is composed. */
public final class Signature {

    private Signature() {}

    /**
     * Signs a mail; one of a sender without a signature, and a ready message, stay as they are.
     *
     * @param own tells the signatures
     */
    public static Outgoing append(Outgoing mail, OwnAddresses own) {
        String signature = own.signatureOf(mail.fields().from());
        return mail instanceof OutgoingMail composed && !signature.isBlank() ? signed(composed, signature) : mail;
    }

    /** A signature line begins with two hyphens and a space, by which programs tell it from the text. */
    private static OutgoingMail signed(OutgoingMail mail, String signature) {
        String html = mail.html();
        String text = mail.text();
        return mail.withTexts(
                text == null ? null : (text.stripTrailing() + "\n\n-- \n" + HtmlText.of(signature)).stripLeading(),
                html == null
                        ? null
                        : Quotation.atEnd(
                                html, "<br>\n<div class=\"gmail_signature\" dir=\"ltr\">" + signature + "</div>"));
    }
}
