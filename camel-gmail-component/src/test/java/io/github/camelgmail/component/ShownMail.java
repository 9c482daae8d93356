package io.github.camelgmail.component;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.MimeParameterMapping;

/**
 * What a reader sees of a mail, as Apache James Mime4j reads it, which the component does not use.
 *
 * @param subject decoded; empty for none
 * @param texts the plain texts, line feeds only, without blank ends
 * @param htmls the HTML, as written
 * @param parts everything else
 */
record ShownMail(String subject, List<String> texts, List<String> htmls, List<Part> parts) {

    private static final Pattern WORD_GAP = Pattern.compile("(?<==\\?=)\\s+(?==\\?)");

    /**
     * An attachment, or an image within the text.
     *
     * @param name without folders; empty for none
     * @param type the media type
     * @param content its bytes in hexadecimal
     */
    record Part(String name, String type, String content) {}

    /** A node of the tree of parts. */
    private record Node(String type, TreeMap<String, String> fields, byte[] content, List<Node> children) {

        static Node of(TreeMap<String, String> fields, String defaultType) {
            return new Node(typeIn(fields, defaultType), fields, new byte[0], new ArrayList<>());
        }

        private static String typeIn(TreeMap<String, String> fields, String defaultType) {
            String type = parse(fields.get("Content-Type")).type();
            return type.matches("[\\w.+-]+/[\\w.+-]+") ? type : defaultType;
        }

        Node with(byte[] bytes) {
            return new Node(type, fields, bytes, children);
        }

        String name() {
            String name = parse(fields.get("Content-Disposition")).parameter("filename");
            String any = name.isEmpty() ? parse(fields.get("Content-Type")).parameter("name") : name;
            String decoded = words(any);
            String last = decoded.substring(Math.max(decoded.lastIndexOf('/'), decoded.lastIndexOf('\\')) + 1);
            return last.replaceAll("\\p{Cc}", "").strip();
        }

        boolean isText() {
            return (type.equals("text/plain") || type.equals("text/html")) && name().isEmpty();
        }

        String text() {
            String charset = parse(fields.get("Content-Type")).parameter("charset");
            return new String(content, charsetOf(charset)).replaceAll("\r\n|\r", "\n");
        }

        private Charset charsetOf(String name) {
            try {
                return name.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(name.strip());
            } catch (IllegalArgumentException e) {
                return StandardCharsets.UTF_8;
            }
        }
    }

    private record Declared(String type, MimeParameterMapping parameters) {

        String parameter(String name) {
            String value = parameters.get(name);
            return value == null ? "" : value;
        }
    }

    static ShownMail of(byte[] raw) throws IOException {
        Node root = tree(raw);
        List<String> texts = new ArrayList<>();
        List<String> htmls = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        collect(root, texts, htmls, parts);
        return new ShownMail(words(root.fields().getOrDefault("Subject", "")), texts, htmls, parts);
    }

    private static void collect(Node node, List<String> texts, List<String> htmls, List<Part> parts) {
        if (node.type().equals("multipart/alternative")) {
            alternatives(node, texts, htmls, parts);
        } else if (!node.children().isEmpty()) {
            node.children().forEach(child -> collect(child, texts, htmls, parts));
        } else if (node.isText()) {
            (node.type().equals("text/html") ? htmls : texts).add(node.text());
        } else if (!node.type().startsWith("multipart/")) {
            parts.add(new Part(node.name(), node.type(), HexFormat.of().formatHex(node.content())));
        }
    }

    /** The last alternative of a kind is the one that is shown. */
    private static void alternatives(Node node, List<String> texts, List<String> htmls, List<Part> parts) {
        List<String> lastTexts = List.of();
        List<String> lastHtmls = List.of();
        for (Node child : node.children()) {
            List<String> childTexts = new ArrayList<>();
            List<String> childHtmls = new ArrayList<>();
            collect(child, childTexts, childHtmls, parts);
            lastTexts =
                    childTexts.isEmpty() || (!childHtmls.isEmpty() && !lastTexts.isEmpty()) ? lastTexts : childTexts;
            lastHtmls = childHtmls.isEmpty() ? lastHtmls : childHtmls;
        }
        texts.addAll(lastTexts);
        htmls.addAll(lastHtmls);
    }

    private static Node tree(byte[] raw) throws IOException {
        MimeTokenStream tokens = new MimeTokenStream(MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(-1)
                .setMaxHeaderCount(-1)
                .setMaxContentLen(-1)
                .build());
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(new ByteArrayInputStream(raw));
        try {
            return tree(tokens);
        } catch (MimeException e) {
            throw new IOException(e);
        }
    }

    private static Node tree(MimeTokenStream tokens) throws IOException, MimeException {
        Deque<Node> open = new ArrayDeque<>();
        TreeMap<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Node root = Node.of(fields, "text/plain");
        for (EntityState state = tokens.next(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            switch (state) {
                case T_START_HEADER -> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                case T_FIELD -> fields.putIfAbsent(tokens.getField().getName(), valueOf(tokens.getField()));
                case T_START_MULTIPART -> {
                    Node container = Node.of(fields, "text/plain");
                    root = add(open, container, root);
                    open.push(container);
                }
                case T_END_MULTIPART -> open.pop();
                case T_BODY -> {
                    String defaultType = tokens.getBodyDescriptor().getMimeType();
                    byte[] content = tokens.getDecodedInputStream().readAllBytes();
                    root = add(open, Node.of(fields, defaultType).with(content), root);
                }
                default -> {}
            }
        }
        return root;
    }

    private static Node add(Deque<Node> open, Node node, Node root) {
        if (open.isEmpty()) {
            return node;
        }
        open.peek().children().add(node);
        return root;
    }

    /** Unfolded; what is no ASCII is UTF-8, RFC 6532. */
    private static String valueOf(Field field) {
        ByteSequence raw = field.getRaw();
        String line = raw == null
                ? field.getName() + ":" + field.getBody()
                : new String(raw.toByteArray(), StandardCharsets.UTF_8);
        return line.substring(line.indexOf(':') + 1).replaceAll("\r?\n", "").strip();
    }

    private static Declared parse(String field) {
        MimeParameterMapping parameters = new MimeParameterMapping();
        if (field == null) {
            return new Declared("", parameters);
        }
        RawBody body = RawFieldParser.DEFAULT.parseRawBody(new RawField("X", field));
        for (NameValuePair pair : body.getParams()) {
            parameters.addParameter(pair.getName().toLowerCase(Locale.ROOT), pair.getValue());
        }
        return new Declared(body.getValue().strip().toLowerCase(Locale.ROOT), parameters);
    }

    private static String words(String text) {
        return DecoderUtil.decodeEncodedWords(
                WORD_GAP.matcher(text).replaceAll(""), DecodeMonitor.SILENT, StandardCharsets.UTF_8);
    }
}
