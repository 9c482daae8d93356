package io.github.camelgmail.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartDrawingTest {

    private static final Chart CHART = new Chart(
            "time",
            "Time & units <of a reading>",
            List.of(
                    new Bar("seconds", "theirs", 200, "200 s", false),
                    new Bar("seconds", "ours", 2, "2 s", true),
                    new Bar("units", "theirs", 25, "25", false),
                    new Bar("units", "ours", 20, "20", true)));

    @Test
    void eachPanelHasItsOwnScale() throws Exception {
        List<Double> lengths = lengths(ChartDrawing.of(CHART));

        assertThat(lengths).hasSize(4);
        assertThat(lengths.get(1)).isEqualTo(lengths.get(0) / 100);
        assertThat(lengths.get(2)).isEqualTo(lengths.get(0));
        assertThat(lengths.get(3)).isEqualTo(lengths.get(2) * 20 / 25);
    }

    @Test
    void whoCannotSeeTheBarsIsToldWhatTheyShow() throws Exception {
        Document svg = parsed(ChartDrawing.of(CHART));

        assertThat(text(svg, "title")).isEqualTo("Time & units <of a reading>");
        assertThat(text(svg, "desc"))
                .isEqualTo("seconds, theirs: 200 s. seconds, ours: 2 s. units, theirs: 25. units, ours: 20.");
    }

    @Test
    void allTextLiesWithinThePicture() throws Exception {
        Element svg = parsed(ChartDrawing.of(CHART)).getDocumentElement();
        double height = Double.parseDouble(svg.getAttribute("viewBox").split(" ", -1)[3]);

        assertThat(elements(svg.getElementsByTagName("text")))
                .allSatisfy(text ->
                        assertThat(Double.parseDouble(text.getAttribute("y"))).isBetween(0.0, height));
    }

    @Test
    void barsOfNothingAreDrawnAsLines() throws Exception {
        Chart nothing = new Chart("nothing", "Nothing", List.of(new Bar("units", "ours", 0, "0", true)));

        assertThat(lengths(ChartDrawing.of(nothing))).containsExactly(1.5);
    }

    @Test
    void aLengthThatCannotBeDrawnIsRefused() {
        assertThatThrownBy(() -> new Bar("units", "ours", Double.NaN, "?", true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NaN");
    }

    private static List<Double> lengths(String svg) throws Exception {
        return elements(parsed(svg).getElementsByTagName("rect")).stream()
                .filter(rect -> !rect.getAttribute("class").equals("ground"))
                .map(rect -> Double.valueOf(rect.getAttribute("width")))
                .toList();
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Document svg, String element) {
        return svg.getElementsByTagName(element).item(0).getTextContent();
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < nodes.getLength(); index++) {
            elements.add((Element) nodes.item(index));
        }
        assertThat(elements).isNotEmpty();
        return elements;
    }
}
