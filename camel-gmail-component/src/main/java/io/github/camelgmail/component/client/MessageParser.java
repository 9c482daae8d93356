package io.github.camelgmail.component.client;

import com.google.api.client.json.JsonObjectParser;
import com.google.api.client.util.ObjectParser;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.Thread;
import com.google.gson.stream.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Parses answers that are messages or threads with {@link MessageReader}, and all others as Google's client does. Of a long
 * answer, texts that are too long for the heap are left out of the model.
 *
 * @param others parses what is no message
 * @param longestText how many characters of base64 the model may hold at one place
 * @param longTexts takes what is longer
 */
record MessageParser(JsonObjectParser others, int longestText, LongTexts.Rest longTexts) implements ObjectParser {

    /** Answers that are shorter cannot have much too long a text, and are parsed as they are. */
    private static final int SHORT_ANSWER = 256 * 1024;

    private static final int LONGEST_TEXT = 512 * 1024;
    private static final int LONGEST_RAW = 64 * 1024;
    private static final long BUDGET = 1024 * 1024;

    /** A parser whose models lack long texts, which must be fetched in RFC 5322 form. */
    MessageParser(JsonObjectParser others) {
        this(others, LONGEST_TEXT, OutputStream::nullOutputStream);
    }

    /** A parser whose models lack a long {@code raw}, which goes elsewhere. */
    static MessageParser ofRaw(JsonObjectParser others, LongTexts.Rest raw) {
        return new MessageParser(others, LONGEST_RAW, raw);
    }

    @Override
    public <T> T parseAndClose(InputStream in, @Nullable Charset charset, Class<T> type) throws IOException {
        return type.cast(parseAndClose(in, charset, (Type) type));
    }

    @Override
    public Object parseAndClose(InputStream in, @Nullable Charset charset, Type type) throws IOException {
        Charset known = charset == null ? StandardCharsets.UTF_8 : charset;
        if (!isMessage(type)) {
            return others.parseAndClose(in, known, type);
        }
        try (in) {
            byte[] first = in.readNBytes(SHORT_ANSWER);
            if (first.length < SHORT_ANSWER) {
                return read(new StringReader(new String(first, known)), type, null);
            }
            InputStream all = new SequenceInputStream(new ByteArrayInputStream(first), in);
            LongTexts texts = new LongTexts(all, longestText, BUDGET, longTexts);
            return read(new InputStreamReader(texts, known), type, texts);
        }
    }

    @Override
    public <T> T parseAndClose(Reader reader, Class<T> type) throws IOException {
        return type.cast(parseAndClose(reader, (Type) type));
    }

    @Override
    public Object parseAndClose(Reader reader, Type type) throws IOException {
        return isMessage(type) ? read(reader, type, null) : others.parseAndClose(reader, type);
    }

    private static boolean isMessage(Type type) {
        return type == Message.class || type == Thread.class;
    }

    private static Object read(Reader reader, Type type, @Nullable LongTexts texts) throws IOException {
        try (JsonReader in = new JsonReader(reader)) {
            MessageReader messages = new MessageReader(texts);
            return type == Message.class ? messages.read(in) : messages.readThread(in);
        }
    }
}
