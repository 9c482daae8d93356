package io.github.camelgmail.component.client;

/** Puts in words what is wrong with drafts. */
final class DraftTrouble {

    /** Gmail's words for a draft that was sent (HTTP 400). */
    private static final String NOT_A_DRAFT = "Message not a draft";

    private DraftTrouble() {}

    static boolean tellsOfNoDraft(GmailException e) {
        return e instanceof GmailNotFoundException
                || (e instanceof GmailInvalidRequestException
                        && String.valueOf(e.getMessage()).contains(NOT_A_DRAFT));
    }

    static GmailException sentMeanwhile(String id) {
        String what = "The message of draft " + OneLine.of(id) + " is no draft any more";
        String cure = "Leave it: it was sent, and deleting the draft would destroy the sent message";
        return new GmailPreconditionException(
                new GmailProblem(GmailMethod.DRAFTS_DELETE, 0, null, what, cure, false), null);
    }
}
