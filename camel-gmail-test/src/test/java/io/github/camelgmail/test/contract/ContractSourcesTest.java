package io.github.camelgmail.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractSourcesTest {

    private static List<Method> sentences(Class<?>... contracts) {
        return Arrays.stream(contracts)
                .flatMap(contract -> Arrays.stream(contract.getMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class))
                .toList();
    }

    @Test
    void everySentenceHasASource() {
        assertThat(sentences(GmailContract.class, GmailEmulatorContract.class)).allSatisfy(sentence -> {
            Source source = sentence.getAnnotation(Source.class);
            assertThat(source).as(sentence.getName()).isNotNull();
            assertThat(source.value()).as(sentence.getName()).hasSizeGreaterThan(15);
        });
    }

    @Test
    void whatWasObservedCanBeLookedUp() {
        assertThat(sentences(GmailContract.class, GmailEmulatorContract.class))
                .filteredOn(sentence -> sentence.getAnnotation(Source.class).kind() == Source.Kind.OBSERVED)
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(
                                sentence.getAnnotation(Source.class).value())
                        .as(sentence.getName())
                        .containsPattern("https://|google-api-java-client|google-http-java-client|public repository"));
    }

    @Test
    void thereAreMoreThanTwoHundredSentences() {
        assertThat(sentences(GmailContract.class)).hasSizeGreaterThan(200);
    }
}
