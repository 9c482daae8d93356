package io.github.camelgmail.component.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.json.JsonObjectParser;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.gmail.model.Message;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LongTextsTest {

    private static final int CUT = LongTexts.SHORTEST_CUT;

    private final List<ByteArrayOutputStream> rest = new ArrayList<>();

    private LongTexts texts(String json, int longest, long budget) {
        return new LongTexts(new ByteArrayInputStream(json.getBytes(US_ASCII)), longest, budget, () -> {
            rest.add(new ByteArrayOutputStream());
            return rest.get(rest.size() - 1);
        });
    }

    private String passed(String json) throws IOException {
        return new String(texts(json, CUT, Long.MAX_VALUE).readAllBytes(), US_ASCII);
    }

    @Property(tries = 100)
    void aStringIsPassedOnOrGoesElsewhereAsAWhole(
            @ForAll @IntRange(min = 0, max = 2 * CUT) int length, @ForAll long seed) throws IOException {
        rest.clear();
        StringBuilder text = new StringBuilder();
        StringBuilder escaped = new StringBuilder();
        Random random = new Random(seed);
        for (int i = 0; i < length; i++) {
            char c = "a\"\\/=\n".charAt(random.nextInt(6));
            text.append(c);
            escaped.append(random.nextInt(3) == 0 ? String.format("\\u%04x", (int) c) : spelled(c));
        }
        String json = "{\"a\":\"b\",\"raw\":\"" + escaped + "\",\"c\":[\"d\"]}";
        String passed = passed(json);
        if (length < CUT) {
            assertThat(passed).isEqualTo(json);
            assertThat(rest).isEmpty();
        } else {
            assertThat(passed).startsWith("{\"a\":\"b\",\"raw\":\"").endsWith("\",\"c\":[\"d\"]}");
            assertThat(rest).singleElement().hasToString(text.toString());
        }
    }

    private static String spelled(char c) {
        return switch (c) {
            case '"', '\\' -> "\\" + c;
            case '\n' -> "\\n";
            default -> String.valueOf(c);
        };
    }

    @Test
    void stringsAreShorterWhenMuchWasPassedOn() throws IOException {
        String text = "\"" + "x".repeat(3 * CUT) + "\",";
        LongTexts texts = texts(text.repeat(4), 4 * CUT, 5L * CUT);
        assertThat(texts.readAllBytes()).hasSizeLessThan(9 * CUT);
        assertThat(rest).isNotEmpty();
    }

    @Test
    void aStringInWhichTheBudgetRunsOutIsCutThereAndNowhereLost() throws IOException {
        String first = "\"" + "x".repeat(3 * CUT) + "\",";
        String second = "y".repeat(100 * CUT);
        LongTexts texts = texts(first + "\"" + second + "\"", 4 * CUT, 5L * CUT);
        assertThat(texts.readNBytes(4 * CUT).length + texts.readAllBytes().length)
                .isLessThan(7 * CUT);
        assertThat(rest).singleElement().hasToString(second);
    }

    @Test
    void whatWasCutIsToldOnce() throws IOException {
        LongTexts texts = texts("\"" + "x".repeat(CUT) + "\"", CUT, Long.MAX_VALUE);
        assertThat(texts.read()).isEqualTo('"');
        assertThat(texts.wasCut()).isFalse();
        assertThat(texts.readAllBytes()).hasSize(CUT + 1);
        assertThat(texts.wasCut()).isTrue();
        assertThat(texts.wasCut()).isFalse();
    }

    @Test
    void aLongRawIsDecodedBesideTheModel() throws IOException {
        byte[] mail = new byte[1_000_000];
        new Random(1).nextBytes(mail);
        String raw = Base64.getUrlEncoder().encodeToString(mail);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Message message = parse(raw, out);
        assertThat(message.getId()).isEqualTo("a");
        assertThat(message.getRaw()).isNull();
        assertThat(message.getThreadId()).isEqualTo("t");
        assertThat(out.toByteArray()).isEqualTo(mail);
    }

    @Test
    void aLongRawThatIsNoBase64IsNotGmails() {
        assertThatThrownBy(() -> parse("*".repeat(500_000), OutputStream.nullOutputStream()))
                .isInstanceOf(IOException.class);
    }

    private static Message parse(String raw, OutputStream out) throws IOException {
        MessageParser parser = MessageParser.ofRaw(
                new JsonObjectParser(GsonFactory.getDefaultInstance()), () -> new Base64UrlOutput(out));
        String json = "{\"id\":\"a\",\"raw\":\"" + raw + "\",\"threadId\":\"t\"}";
        return parser.parseAndClose(new ByteArrayInputStream(json.getBytes(US_ASCII)), null, Message.class);
    }
}
