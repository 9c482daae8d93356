package io.github.camelgmail.test.contract;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Tries the sentences of a contract as JUnit does, and keeps the failures. */
final class ContractTrial {

    private final GmailContract contract;
    private final List<Throwable> failures = new ArrayList<>();
    private int tried;

    ContractTrial(GmailContract contract) {
        this.contract = contract;
    }

    void tryAll() throws Exception {
        tryThose(name -> true);
    }

    void tryOnly(String... names) throws Exception {
        tryThose(Set.of(names)::contains);
    }

    List<Throwable> failures() {
        return failures;
    }

    int tried() {
        return tried;
    }

    private void tryThose(Predicate<String> chosen) throws Exception {
        contract.beginRun();
        try {
            for (Method sentence : sentences(chosen)) {
                tryOne(sentence);
            }
        } finally {
            contract.endRun();
        }
    }

    private List<Method> sentences(Predicate<String> chosen) {
        return Arrays.stream(contract.getClass().getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .filter(method -> chosen.test(method.getName()))
                .toList();
    }

    private void tryOne(Method sentence) throws IllegalAccessException {
        tried++;
        try {
            sentence.invoke(contract);
        } catch (InvocationTargetException e) {
            failures.add(SourceOfFailure.explained(sentence, e.getCause()));
        }
    }
}
