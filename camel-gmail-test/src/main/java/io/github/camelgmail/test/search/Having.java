package io.github.camelgmail.test.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The values of {@code has:}. */
final class Having {

    /** Of Gmail's twelve icons the API shows the yellow star only; mail starred by the API has that one. */
    private static final Expression YELLOW_STAR =
            Expression.anyOf(List.of(PlaceTerm.having("STARRED"), PlaceTerm.having("YELLOW_STAR")));

    private static final Map<String, Expression> TERMS = Map.ofEntries(
            Map.entry("attachment", new AttachmentTerm()),
            Map.entry("drive", LinkTerm.to("drive.google.com/", "docs.google.com/")),
            Map.entry("document", LinkTerm.to("docs.google.com/document/")),
            Map.entry("spreadsheet", LinkTerm.to("docs.google.com/spreadsheets/")),
            Map.entry("presentation", LinkTerm.to("docs.google.com/presentation/")),
            Map.entry("youtube", LinkTerm.to("www.youtube.com/", "youtube.com/", "m.youtube.com/", "youtu.be/")),
            Map.entry("userlabels", new UserLabelsTerm(true)),
            Map.entry("nouserlabels", new UserLabelsTerm(false)),
            Map.entry("yellow-star", YELLOW_STAR),
            Map.entry("orange-star", PlaceTerm.having("ORANGE_STAR")),
            Map.entry("red-star", PlaceTerm.having("RED_STAR")),
            Map.entry("purple-star", PlaceTerm.having("PURPLE_STAR")),
            Map.entry("blue-star", PlaceTerm.having("BLUE_STAR")),
            Map.entry("green-star", PlaceTerm.having("GREEN_STAR")),
            Map.entry("red-bang", PlaceTerm.having("RED_BANG")),
            Map.entry("yellow-bang", PlaceTerm.having("YELLOW_BANG")),
            Map.entry("orange-guillemet", PlaceTerm.having("ORANGE_GUILLEMET")),
            Map.entry("green-check", PlaceTerm.having("GREEN_CHECK")),
            Map.entry("blue-info", PlaceTerm.having("BLUE_INFO")),
            Map.entry("purple-question", PlaceTerm.having("PURPLE_QUESTION")));

    private Having() {}

    /** The term of a value, empty for one that is not known. */
    static Optional<Expression> read(String value) {
        return Optional.ofNullable(TERMS.get(value.toLowerCase(Locale.ROOT)));
    }
}
