package io.github.camelgmail.component.client;

import com.google.api.client.json.GenericJson;
import com.google.api.client.json.gson.GsonFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a token server last said about how long the refresh token lives. Google says so only where it ends by itself, as that of an
 * app in testing does. Safe for use by many threads.
 */
final class RefreshTokenLife {

    private static final int OK = 200;
    private static final int BODY_LIMIT = 64 * 1024;

    private volatile @Nullable Duration left;

    /** Reads an answer of the token server. */
    void read(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != OK) {
            return;
        }
        boolean zipped =
                answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        Object seconds = fields(answer.body(), zipped).get("refresh_token_expires_in");
        left = seconds instanceof BigDecimal number ? Duration.ofSeconds(number.longValue()) : null;
    }

    /** What is wrong with it otherwise, Google's classes say. */
    private static GenericJson fields(byte[] body, boolean zipped) {
        try (InputStream in = new ByteArrayInputStream(body);
                InputStream text = zipped ? new GZIPInputStream(in) : in) {
            String json = new String(text.readNBytes(BODY_LIMIT), StandardCharsets.UTF_8);
            return GsonFactory.getDefaultInstance().fromString(json, GenericJson.class);
        } catch (IOException | RuntimeException e) {
            return new GenericJson();
        }
    }

    /** Returns how long it lived from the last answer on; empty where its end was not told. */
    Optional<Duration> left() {
        return Optional.ofNullable(left);
    }
}
