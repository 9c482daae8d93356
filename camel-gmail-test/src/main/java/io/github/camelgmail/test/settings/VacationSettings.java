package io.github.camelgmail.test.settings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The vacation answer (Gmail's {@code VacationSettings}).
 *
 * @param enableAutoReply whether mail is answered
 * @param responseSubject what stands before the subject of an answer, {@code ""} for nothing
 * @param responseBodyPlainText the answer
 * @param responseBodyHtml the answer in sanitised HTML, which counts when both are given
 * @param restrictToContacts whether only those get one whom the owner has written to
 * @param restrictToDomain whether only those get one who are in the owner's domain
 * @param startTime mail before this moment is not answered; null for no bound
 * @param endTime mail from this moment on is not answered; null for no bound
 */
public record VacationSettings(
        boolean enableAutoReply,
        String responseSubject,
        String responseBodyPlainText,
        String responseBodyHtml,
        boolean restrictToContacts,
        boolean restrictToDomain,
        @Nullable Instant startTime,
        @Nullable Instant endTime) {

    /** What an account begins with. */
    public static final VacationSettings OFF = new VacationSettings(false, "", "", "", false, false, null, null);

    /** Sanitises the HTML; refuses an answer without text and a period that ends before it begins. */
    public VacationSettings {
        responseBodyHtml = SafeHtml.of(responseBodyHtml);
        if (startTime != null && endTime != null && !startTime.isBefore(endTime)) {
            throw Refusals.invalid("Invalid vacation settings: startTime must be before endTime");
        }
        if (enableAutoReply
                && responseSubject.isBlank()
                && responseBodyPlainText.isBlank()
                && responseBodyHtml.isBlank()) {
            throw Refusals.invalid("Invalid vacation settings: an answer needs a subject or a body");
        }
    }

    boolean isActive(Instant at) {
        return enableAutoReply
                && (startTime == null || !at.isBefore(startTime))
                && (endTime == null || at.isBefore(endTime));
    }

    boolean hasTextOf(VacationSettings other) {
        return responseSubject.equals(other.responseSubject)
                && responseBodyPlainText.equals(other.responseBodyPlainText)
                && responseBodyHtml.equals(other.responseBodyHtml);
    }
}
