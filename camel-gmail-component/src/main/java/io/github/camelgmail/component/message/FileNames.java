package io.github.camelgmail.component.message;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** File names out of mail: what strangers call their attachments, made safe to save under on any file system. */
final class FileNames {

    /** What the usual file systems take for one name, in bytes. */
    static final int LONGEST = 255;

    /** What is looked at of a name, in bytes; a stranger may have written one of megabytes. */
    private static final int LONGEST_READ = 4096;

    /** Controls, line separators, broken surrogates, and the bidi overrides that disguise an extension. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private static final Pattern ILLEGAL_ON_WINDOWS = Pattern.compile("[:<>\"|?*]");
    private static final Set<String> DEVICES = Set.of("CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$");
    private static final Pattern ENDS = Pattern.compile("^[.\\s\\p{Z}]+|[.\\s\\p{Z}]+$");
    private static final Pattern NUMBERED_DEVICE = Pattern.compile("(COM|LPT)[0-9\u00B9\u00B2\u00B3]");

    private static final Map<String, String> EXTENSIONS = Map.ofEntries(
            Map.entry("message/rfc822", ".eml"),
            Map.entry("message/global", ".eml"),
            Map.entry("text/plain", ".txt"),
            Map.entry("text/html", ".html"),
            Map.entry("text/csv", ".csv"),
            Map.entry("text/calendar", ".ics"),
            Map.entry("application/ics", ".ics"),
            Map.entry("application/pdf", ".pdf"),
            Map.entry("application/json", ".json"),
            Map.entry("application/xml", ".xml"),
            Map.entry("application/zip", ".zip"),
            Map.entry("application/pkcs7-signature", ".p7s"),
            Map.entry("application/x-pkcs7-signature", ".p7s"),
            Map.entry("application/pkcs7-mime", ".p7m"),
            Map.entry("application/pgp-signature", ".asc"),
            Map.entry("image/png", ".png"),
            Map.entry("image/jpeg", ".jpg"),
            Map.entry("image/gif", ".gif"),
            Map.entry("image/webp", ".webp"),
            Map.entry("image/svg+xml", ".svg"));

    private FileNames() {}

    /**
     * Reduces a name to a safe base name.
     *
     * @param name whatever a stranger wrote
     * @param fallback a safe name, taken where nothing usable is left
     */
    static String safe(String name, String fallback) {
        return isSafe(name) ? name : reduced(name, fallback);
    }

    /** Most names are; they need not be looked at ten times. */
    private static boolean isSafe(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!isSafe(name.charAt(i), i == 0 || i == name.length() - 1)) {
                return false;
            }
        }
        return !name.isEmpty() && name.length() < LONGEST && !isDevice(name);
    }

    private static boolean isSafe(char c, boolean atAnEnd) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '_'
                || (!atAnEnd && (c == '.' || c == ' '));
    }

    private static String reduced(String name, String fallback) {
        String base = cut(lastStep(FORBIDDEN.matcher(name).replaceAll("")), LONGEST_READ);
        String composed = Normalizer.normalize(base, Normalizer.Form.NFC);
        String trimmed = trimEnds(ILLEGAL_ON_WINDOWS.matcher(composed).replaceAll("_"));
        if (trimmed.isEmpty()) {
            return fallback;
        }
        return shorten(isDevice(trimmed) ? "_" + trimmed : trimmed, "");
    }

    /**
     * Takes the folders and the control characters off a name, and nothing else.
     *
     * @param name a file name of ours, perhaps with its path
     * @param fallback taken where nothing is left
     */
    static String baseName(String name, String fallback) {
        String base = lastStep(FORBIDDEN.matcher(name).replaceAll("")).strip();
        return base.isEmpty() || base.equals(".") || base.equals("..") ? fallback : base;
    }

    private static String lastStep(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** The extension that goes with a media type, with its dot; {@code .bin} for one that is not known. */
    static String extension(String contentType) {
        return EXTENSIONS.getOrDefault(contentType, ".bin");
    }

    /** {@code report.pdf} and 2 make {@code report-2.pdf}. */
    static String numbered(String name, int number) {
        return shorten(name, "-" + number);
    }

    private static String shorten(String name, String suffix) {
        int dot = name.lastIndexOf('.');
        boolean hasExtension = dot > 0 && name.length() - dot <= 16;
        String stem = hasExtension ? name.substring(0, dot) : name;
        String extension = hasExtension ? name.substring(dot) : "";
        int room = LONGEST - utf8Length(suffix) - utf8Length(extension);
        String shortened = cut(stem, room);
        return (shortened.equals(stem) ? stem : trimEnds(shortened)) + suffix + extension;
    }

    private static String cut(String text, int bytes) {
        int used = 0;
        int end = 0;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            used += utf8Length(Character.toString(codePoint));
            if (used > bytes) {
                return text.substring(0, end);
            }
            end += Character.charCount(codePoint);
        }
        return text;
    }

    private static int utf8Length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** No leading dots or spaces (a hidden file, or the parent folder), no trailing ones (Windows drops them). */
    private static String trimEnds(String name) {
        return ENDS.matcher(name).replaceAll("");
    }

    private static boolean isDevice(String name) {
        int dot = name.indexOf('.');
        String stem = (dot < 0 ? name : name.substring(0, dot)).strip().toUpperCase(Locale.ROOT);
        return DEVICES.contains(stem) || NUMBERED_DEVICE.matcher(stem).matches();
    }
}
