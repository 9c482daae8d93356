package io.github.camelgmail.test.oauth;

/** What a browser gets from the authorization endpoint. */
public sealed interface AuthorizationAnswer {

    /**
     * The way back to the client.
     *
     * @param url one of the client's own
     */
    record Redirect(String url) implements AuthorizationAnswer {

        /** Nothing of the URL, which may hold a code. */
        @Override
        public String toString() {
            return "Redirect";
        }
    }

    /**
     * Something to read.
     *
     * @param status the HTTP status
     * @param html the page, with all that came from outside escaped
     * @param formTargets where its form may lead: sources for the directive {@code form-action} of a Content Security Policy
     */
    record Page(int status, String html, String formTargets) implements AuthorizationAnswer {}
}
