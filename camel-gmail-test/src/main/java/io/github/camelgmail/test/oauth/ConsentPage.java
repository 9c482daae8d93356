package io.github.camelgmail.test.oauth;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** The pages that a user sees: the question for consent, and why there is none. Plain HTML without scripts and styles. */
final class ConsentPage {

    private static final int OK = 200;

    private ConsentPage() {}

    /**
     * Asks the user.
     *
     * @param action the path that takes the answer
     * @param handle names the request in the answer
     * @param addresses the accounts to choose from
     */
    static AuthorizationAnswer.Page ask(
            AuthorizationRequest request, String action, String handle, List<String> addresses) {
        String html = page("Choose an account", """
                <p><b>%s</b> wants to access your Google Account</p>
                <form method="post" action="%s">
                <input type="hidden" name="request" value="%s">
                <p>Account: <select name="account">
                %s
                </select></p>
                <p>This will allow it to use:</p>
                <ul>
                %s
                </ul>
                <p><button type="submit" name="decision" value="allow">Allow</button>
                <button type="submit" name="decision" value="deny">Cancel</button></p>
                </form>
                """.formatted(
                        escaped(request.client().id()),
                        escaped(action),
                        escaped(handle),
                        options(request.loginHint(), addresses),
                        scopes(request)));
        return new AuthorizationAnswer.Page(OK, html, "'self' " + origin(request.redirectUri()));
    }

    /** Says why the user is not asked. */
    static AuthorizationAnswer.Page refuse(OAuthFailure failure) {
        String html = page(
                "Access blocked: Authorization Error",
                "<p>Error %d: %s</p>%n<p>%s</p>%n"
                        .formatted(failure.status(), escaped(failure.error()), escaped(failure.description())));
        return new AuthorizationAnswer.Page(failure.status(), html, "'none'");
    }

    private static String options(String hint, List<String> addresses) {
        return addresses.stream()
                .map(address -> "<option%s>%s</option>"
                        .formatted(address.equalsIgnoreCase(hint) ? " selected" : "", escaped(address)))
                .collect(Collectors.joining("\n"));
    }

    private static String scopes(AuthorizationRequest request) {
        return request.scopes().stream()
                .sorted()
                .map(scope -> "<li>" + escaped(scope.url()) + "</li>")
                .collect(Collectors.joining("\n"));
    }

    private static String page(String title, String body) {
        return """
               <!DOCTYPE html>
               <html lang="en">
               <head><meta charset="UTF-8"><title>%1$s</title></head>
               <body>
               <h1>%1$s</h1>
               %2$s</body>
               </html>
               """.formatted(title, body);
    }

    /** A browser follows a form's redirect only to the sources that the policy names. */
    private static String origin(String redirectUri) {
        URI uri = URI.create(redirectUri);
        return uri.getHost() == null ? "" : uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
