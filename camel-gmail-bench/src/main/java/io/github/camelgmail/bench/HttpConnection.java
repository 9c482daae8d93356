package io.github.camelgmail.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept-alive connection that costs the client as little as can be. Not safe for use by several threads. */
final class HttpConnection implements AutoCloseable {

    private static final String CONTENT_LENGTH = "content-length:";

    private final Socket socket = new Socket();
    private final InputStream in;
    private final String host;
    private final String token;

    HttpConnection(String rootUrl, String token) throws IOException {
        URI root = URI.create(rootUrl);
        this.host = root.getHost() + ":" + root.getPort();
        this.token = token;
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(root.getHost(), root.getPort()));
        this.in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
    }

    /**
     * Gets a resource.
     *
     * @param path without the leading slash
     * @return the body
     * @throws IOException when the answer is not 200
     */
    byte[] get(String path) throws IOException {
        writeHead("GET", path, "");
        return answerTo(path);
    }

    /**
     * Posts a mail that is nothing but text.
     *
     * @param length its length in bytes
     * @return the body of the answer
     * @throws IOException when the answer is not 200
     */
    byte[] post(String path, int length) throws IOException {
        writeHead("POST", path, "Content-Type: message/rfc822\r\nContent-Length: " + length + "\r\n");
        byte[] lines = SampleMail.LINES.getBytes(StandardCharsets.US_ASCII);
        for (int left = length; left > 0; left -= lines.length) {
            socket.getOutputStream().write(lines, 0, Math.min(left, lines.length));
        }
        return answerTo(path);
    }

    private void writeHead(String verb, String path, String fields) throws IOException {
        String head = verb + " /" + path + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer " + token + "\r\n";
        socket.getOutputStream().write((head + fields + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] answerTo(String path) throws IOException {
        String status = line();
        int length = 0;
        for (String field = line(); !field.isEmpty(); field = line()) {
            if (field.toLowerCase(Locale.ROOT).startsWith(CONTENT_LENGTH)) {
                length = Integer.parseInt(
                        field.substring(CONTENT_LENGTH.length()).trim());
            }
        }
        byte[] body = in.readNBytes(length);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(status + " for " + path);
        }
        return body;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new IOException("the server closed the connection");
            }
            line.append((char) octet);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
