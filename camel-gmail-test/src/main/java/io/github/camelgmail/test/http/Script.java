package io.github.camelgmail.test.http;

import io.github.camelgmail.test.mime.Content;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** JSON that is passed to a JavaScript function. */
final class Script implements Content {

    private static final byte[] END = {')', ';'};

    private final byte[] beginning;
    private final Content json;

    /** The comment keeps the function's name from being the first bytes of the answer. */
    Script(String function, Content json) {
        this.beginning = ("// API callback\n" + function + "(").getBytes(StandardCharsets.UTF_8);
        this.json = json;
    }

    @Override
    public long size() {
        return beginning.length + json.size() + END.length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(beginning);
        json.writeTo(out);
        out.write(END);
    }
}
