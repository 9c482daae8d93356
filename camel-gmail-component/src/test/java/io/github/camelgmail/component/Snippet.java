package io.github.camelgmail.component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a page.
 *
 * @param page the page that it is on
 * @param line where it begins, from 1
 * @param language the word after the fence; empty where there is none
 * @param text what is in it
 */
record Snippet(Path page, int line, String language, String text) {

    private static final Pattern FENCED = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

    static List<Snippet> of(Path page) throws IOException {
        String text = Files.readString(page);
        List<Snippet> snippets = new ArrayList<>();
        Matcher block = FENCED.matcher(text);
        while (block.find()) {
            int line = 1 + (int) text.substring(0, block.start()).lines().count();
            snippets.add(new Snippet(page, line, block.group(1), block.group(2)));
        }
        return snippets;
    }

    /** The text without what a formatter may change. */
    static String withoutSpace(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Override
    public String toString() {
        return page.getFileName() + ":" + line + " " + language;
    }
}
