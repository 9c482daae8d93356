package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.test.oauth.Scope;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A user's browser at the consent page, which goes to no other server. */
final class Browser {

    private static final Pattern HANDLE = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

    private final EmbeddedGmail gmail;
    private final PlainHttp http;

    Browser(EmbeddedGmail gmail) {
        this.gmail = gmail;
        this.http = new PlainHttp(gmail, "none");
    }

    /** The URL at which a client asks for scopes. */
    String url(String clientId, String redirectUri, Scope... scopes) {
        String scope = Arrays.stream(scopes).map(Scope::url).collect(Collectors.joining(" "));
        return gmail.oauth().authorizationUrl() + "?response_type=code&client_id=" + encoded(clientId)
                + "&redirect_uri=" + encoded(redirectUri) + "&scope=" + encoded(scope);
    }

    HttpResponse<byte[]> open(String url) {
        return http.get(url);
    }

    /** Opens a URL at which consent is given without a page. */
    Map<String, String> answerOf(String url) {
        return answer(open(url));
    }

    String codeOf(String url) {
        return answerOf(url).get("code");
    }

    Map<String, String> allow(String url, String account) {
        return answer(decide(open(url), account, "allow"));
    }

    Map<String, String> deny(String url) {
        return answer(decide(open(url), "", "deny"));
    }

    HttpResponse<byte[]> decide(HttpResponse<byte[]> page, String account, String decision) {
        Matcher handle = HANDLE.matcher(PlainHttp.text(page));
        assertThat(handle.find()).as(PlainHttp.text(page)).isTrue();
        return http.post(
                "o/oauth2/v2/auth/decision",
                "request=" + handle.group(1) + "&account=" + encoded(account) + "&decision=" + decision,
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private static Map<String, String> answer(HttpResponse<byte[]> redirect) {
        assertThat(redirect.statusCode()).as(PlainHttp.text(redirect)).isEqualTo(302);
        URI location = URI.create(redirect.headers().firstValue("Location").orElseThrow());
        Map<String, String> answer = new LinkedHashMap<>();
        for (String pair : location.getRawQuery().split("&", -1)) {
            String[] nameAndValue = pair.split("=", 2);
            answer.put(nameAndValue[0], URLDecoder.decode(nameAndValue[1], StandardCharsets.UTF_8));
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
