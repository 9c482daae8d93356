package io.github.camelgmail.component.watch.preflight;

import io.github.camelgmail.component.client.GmailMethod;
import io.github.camelgmail.component.client.GmailSetup;
import io.github.camelgmail.component.client.SetupAnswer;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Looks at what the access token allows, and how long there will be one. */
final class TokenCheck {

    private static final String WATCH_SCOPE = "watchScope";
    private static final String FEED_SCOPE = "feedScope";
    private static final String LIFE = "tokenLife";
    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final String ASK =
            "Look at https://oauth2.googleapis.com/tokeninfo what scopes the access token has";

    private final GmailSetup setup;
    private final FeedNeeds needs;

    TokenCheck(GmailSetup setup, FeedNeeds needs) {
        this.setup = setup;
        this.needs = needs;
    }

    List<PreflightItem> items() {
        // The new token that this asks for is the one that is looked at then.
        PreflightItem life = life();
        SetupAnswer answer = setup.accessToken();
        return answer instanceof SetupAnswer.Refused refused
                ? List.of(notTold(WATCH_SCOPE, refused), notTold(FEED_SCOPE, refused), life)
                : told(scopes((SetupAnswer.Found) answer), life);
    }

    private List<PreflightItem> told(List<String> scopes, PreflightItem life) {
        return List.of(watchScope(scopes), feedScope(scopes), life);
    }

    private static List<String> scopes(SetupAnswer.Found found) {
        return found.fields().get("scope") instanceof String text
                ? BLANKS.splitAsStream(text).toList()
                : List.of();
    }

    private static PreflightItem notTold(String what, SetupAnswer.Refused refused) {
        return PreflightItem.unknown(what, "What the access token allows is not told: " + refused.said(), ASK);
    }

    private static PreflightItem watchScope(List<String> scopes) {
        return scope(WATCH_SCOPE, FeedNeeds.METADATA, GmailMethod.WATCH.id(), scopes);
    }

    private PreflightItem feedScope(List<String> scopes) {
        String feed =
                switch (needs) {
                    case METADATA -> "a feed that reads header fields";
                    case READING -> "a feed that reads mail";
                    case CHANGING -> "a feed that changes labels, as the options say";
                };
        PreflightItem item = scope(FEED_SCOPE, needs, feed, scopes);
        boolean mayNotChange = needs != FeedNeeds.CHANGING && !FeedNeeds.CHANGING.areMetBy(scopes);
        return item.outcome() == PreflightOutcome.ok && mayNotChange
                ? item.advising(
                        "For markAsRead, archive, trash, addLabels or removeLabels, get " + FeedNeeds.CHANGING.scope())
                : item;
    }

    private static PreflightItem scope(String what, FeedNeeds needs, String forWhat, List<String> scopes) {
        String has = "the access token has " + String.join(" ", scopes);
        return needs.areMetBy(scopes)
                ? PreflightItem.ok(what, "For " + forWhat + " " + has)
                : PreflightItem.failed(
                        what,
                        "For " + forWhat + " it is too little: " + has,
                        "Get credentials with the scope " + needs.scope() + " (option scopes)"
                                + (needs == FeedNeeds.METADATA
                                        ? " or a wider one"
                                        : " or a wider one, and without gmail.metadata, which narrows all others"));
    }

    private PreflightItem life() {
        return switch (setup.tokenSource()) {
            case SERVICE_ACCOUNT -> PreflightItem.ok(LIFE, "A service account gets tokens until its key is deleted");
            case ACCESS_TOKEN ->
                PreflightItem.unknown(
                        LIFE,
                        "An accessToken alone ends within about an hour, and no watch can be renewed after it",
                        "Set refreshToken with clientId and clientSecret, or serviceAccountKey, unless somebody"
                                + " brings the next token in time");
            case OTHER ->
                PreflightItem.unknown(
                        LIFE,
                        "How long these credentials get tokens cannot be known",
                        "If they come of a user's consent, look whether the app is in production:"
                                + " https://console.cloud.google.com/auth/audience");
            case REFRESH_TOKEN ->
                setup.refreshTokenLife()
                        .map(TokenCheck::ending)
                        .orElseGet(() -> PreflightItem.ok(LIFE, "The token server names no end of the refresh token"));
        };
    }

    private static PreflightItem ending(Duration life) {
        long hours = life.toHours();
        String left = hours < 48 ? hours + " hours" : life.toDays() + " days";
        return PreflightItem.failed(
                LIFE,
                "The refresh token ends in " + left + ", as those of an app in testing do after 7 days",
                "Publish the app at https://console.cloud.google.com/auth/audience (or make it internal to the"
                        + " organization), then have the user consent anew and set that refreshToken");
    }
}
