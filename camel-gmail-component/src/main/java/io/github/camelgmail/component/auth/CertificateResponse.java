package io.github.camelgmail.component.auth;

import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The keys as Google's client takes them. */
final class CertificateResponse extends LowLevelHttpResponse {

    private final byte[] keys;

    CertificateResponse(byte[] keys) {
        this.keys = keys;
    }

    @Override
    public InputStream getContent() {
        return new ByteArrayInputStream(keys);
    }

    @Override
    public @Nullable String getContentEncoding() {
        return null;
    }

    @Override
    public long getContentLength() {
        return keys.length;
    }

    @Override
    public String getContentType() {
        return "application/json; charset=UTF-8";
    }

    @Override
    public String getStatusLine() {
        return "HTTP/1.1 200 OK";
    }

    @Override
    public int getStatusCode() {
        return 200;
    }

    @Override
    public String getReasonPhrase() {
        return "OK";
    }

    @Override
    public int getHeaderCount() {
        return 0;
    }

    @Override
    public @Nullable String getHeaderName(int index) {
        return null;
    }

    @Override
    public @Nullable String getHeaderValue(int index) {
        return null;
    }
}
