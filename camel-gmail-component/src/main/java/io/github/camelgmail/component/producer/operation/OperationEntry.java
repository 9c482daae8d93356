package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.client.GmailMethod;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A row of the table of operations. Its scopes and its price are those of its methods.
 *
 * @param name the operation as endpoints name it: Gmail's own method name without the resource
 * @param methods what it calls as a rule; an exchange waits for their quota before it is taken up
 * @param input what it reads of the exchange, in words for the reference page
 * @param output what it leaves in the exchange, in words for the reference page
 * @param opening makes the operation when the producer starts, and fails with the option to mend
 */
public record OperationEntry(
        String name,
        List<GmailMethod> methods,
        String input,
        String output,
        Function<OperationContext, Operation> opening) {

    public OperationEntry {
        methods = List.copyOf(methods);
    }

    /** A row for an operation of one call, whose answer becomes the body. */
    static OperationEntry answering(String name, GmailMethod method, String input, String output, Answer answer) {
        return answering(name, List.of(method), input, output, answer);
    }

    /** A row for an operation of some calls, whose answer becomes the body. */
    static OperationEntry answering(
            String name, List<GmailMethod> methods, String input, String output, Answer answer) {
        return new OperationEntry(
                name,
                methods,
                input,
                output,
                context -> exchange -> exchange.getMessage().setBody(answer.to(new OperationCall(context, exchange))));
    }

    /** A row for an operation of one call, which leaves the body as it is. */
    static OperationEntry silent(String name, GmailMethod method, String input, String output, Work work) {
        return new OperationEntry(
                name,
                List.of(method),
                input,
                output,
                context -> exchange -> work.on(new OperationCall(context, exchange)));
    }

    /** The same row, but what the options say is looked at before, when the producer starts; wrong ones fail there. */
    OperationEntry checking(Consumer<OperationContext> options) {
        return new OperationEntry(name, methods, input, output, context -> {
            options.accept(context);
            return opening.apply(context);
        });
    }

    /** What Gmail answers to an exchange. */
    @FunctionalInterface
    interface Answer {
        Object to(OperationCall call) throws Exception;
    }

    /** What is done for an exchange. */
    @FunctionalInterface
    interface Work {
        void on(OperationCall call) throws Exception;
    }
}
