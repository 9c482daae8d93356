package io.github.camelgmail.component.client;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** JSON that looks like a message, with all that a server may do to it: nulls, unknown fields, repeated ones, depth. */
record RandomAnswer(Random random) {

    private static final List<String> TEXTS =
            List.of("", "a", "INBOX", "d\u00e9j\u00e0 vu", "\\n\\\"\\\\", "\\ud83d\\ude00", "x".repeat(3_000));
    private static final List<String> NAMES = List.of("later", "a", "ID", "$x", "", "parts2");

    String message() {
        return object(
                field("id", this::text),
                field("threadId", this::text),
                field("labelIds", () -> list(this::text)),
                field("snippet", this::text),
                field("historyId", this::quotedNumber),
                field("internalDate", this::quotedNumber),
                field("sizeEstimate", () -> String.valueOf(random.nextInt())),
                field("raw", this::text),
                field("payload", () -> part(0)));
    }

    private String part(int depth) {
        return object(
                field("partId", this::text),
                field("mimeType", this::text),
                field("filename", this::text),
                field("headers", () -> list(() -> object(field("name", this::text), field("value", this::text)))),
                field(
                        "body",
                        () -> object(
                                field("attachmentId", this::text),
                                field("size", () -> String.valueOf(random.nextInt(1_000))),
                                field("data", this::text))),
                field("parts", () -> depth > 3 ? "[]" : list(() -> part(depth + 1))));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private String object(Supplier<String>... fields) {
        Stream<String> known = Stream.of(fields).map(Supplier::get);
        Stream<String> others = Stream.of(NAMES.get(random.nextInt(NAMES.size())))
                .filter(name -> random.nextInt(4) == 0)
                .map(name -> '"' + name + "\":" + any(0));
        return Stream.concat(known, others)
                .filter(field -> !field.isEmpty())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private Supplier<String> field(String name, Supplier<String> value) {
        return () -> switch (random.nextInt(10)) {
            case 0 -> "";
            case 1 -> '"' + name + "\":null";
            case 2 -> '"' + name + "\":" + value.get() + ",\"" + name + "\": " + value.get();
            default -> '"' + name + "\":" + value.get();
        };
    }

    private String any(int depth) {
        return switch (random.nextInt(depth > 2 ? 5 : 7)) {
            case 0 -> "null";
            case 1 -> "true";
            case 2 -> "-12.50e3";
            case 3 -> String.valueOf(random.nextLong());
            case 4 -> text();
            case 5 -> list(() -> any(depth + 1));
            default -> "{\"" + NAMES.get(random.nextInt(NAMES.size())) + "\":" + any(depth + 1) + '}';
        };
    }

    private String list(Supplier<String> element) {
        return Stream.generate(element).limit(random.nextInt(4)).collect(Collectors.joining(", ", "[", "]"));
    }

    private String text() {
        return '"' + TEXTS.get(random.nextInt(TEXTS.size())) + '"';
    }

    private String quotedNumber() {
        return '"' + String.valueOf(random.nextInt(1_000_000)) + '"';
    }
}
