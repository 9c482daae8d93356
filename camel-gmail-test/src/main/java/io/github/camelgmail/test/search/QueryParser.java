package io.github.camelgmail.test.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Recursive descent over the tokens of a query. One use only.
 *
 * <pre>
 * query    = sequence                         ; all of it must match
 * sequence = *(choice / AND)
 * choice   = operand *(OR operand)            ; so OR binds more tightly than standing side by side
 * operand  = [minus] (operator value / value)
 * value    = word [AROUND n word] / "(" sequence ")" / "{" sequence "}"   ; braces: any of it
 * </pre>
 *
 * <p>An operator before a group applies to every word in it. What is missing is left out, and what closes nothing is
 * passed over, so that every text is a query.
 */
final class QueryParser {

    /** Deeper brackets are read as if they were not there, so that a hostile query cannot exhaust the stack. */
    private static final int MAX_DEPTH = 100;

    private static final Function<Token.Word, @Nullable Expression> WORDS = QueryParser::words;

    private final List<Token> tokens;
    private int position;
    private int passedOver;

    QueryParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    Expression parse() {
        List<Expression> operands = new ArrayList<>();
        while (position < tokens.size()) {
            operands.addAll(parseSequence(WORDS, 0));
            position++;
        }
        return Expression.allOf(operands);
    }

    /** Reads operands up to the closing mark of the group or the end. */
    private List<Expression> parseSequence(Function<Token.Word, @Nullable Expression> reading, int depth) {
        List<List<Expression>> choices = new ArrayList<>();
        boolean joins = false;
        while (position < tokens.size() && !closesGroup(tokens.get(position))) {
            if (tokens.get(position) == Token.Mark.OR) {
                joins = !choices.isEmpty();
            }
            Expression operand = parseOperand(reading, depth);
            if (operand != null) {
                add(choices, operand, joins);
                joins = false;
            }
        }
        return choices.stream().map(Expression::anyOf).toList();
    }

    /** Adds an operand of its own, or one more alternative to the last. */
    private static void add(List<List<Expression>> choices, Expression operand, boolean joins) {
        if (!joins) {
            choices.add(new ArrayList<>(1));
        }
        choices.get(choices.size() - 1).add(operand);
    }

    private @Nullable Expression parseOperand(Function<Token.Word, @Nullable Expression> reading, int depth) {
        Token token = tokens.get(position++);
        if (token instanceof Token.Word word) {
            return reading == WORDS && isBeforeAround(word) ? around(word) : reading.apply(word);
        }
        if (token instanceof Token.Operator operator) {
            return parseValue(value -> Operators.read(operator.name(), value.text()), depth);
        }
        return switch ((Token.Mark) token) {
            case OPEN_PARENTHESIS, OPEN_BRACE -> depth < MAX_DEPTH ? parseGroup(token, reading, depth) : passOver();
            case MINUS -> parseNegation(reading, depth);
            default -> null;
        };
    }

    private @Nullable Expression passOver() {
        passedOver++;
        return null;
    }

    /** A closing mark closes the group, unless it belongs to an opening one that was passed over. */
    private boolean closesGroup(Token token) {
        if (!isClosing(token)) {
            return false;
        }
        boolean closes = passedOver == 0;
        passedOver -= closes ? 0 : 1;
        return closes;
    }

    private @Nullable Expression parseGroup(
            Token opening, Function<Token.Word, @Nullable Expression> reading, int depth) {
        List<Expression> operands = parseSequence(reading, depth + 1);
        position++;
        if (operands.isEmpty()) {
            return null;
        }
        return opening == Token.Mark.OPEN_BRACE ? Expression.anyOf(operands) : Expression.allOf(operands);
    }

    /** Reads what a minus stands before; further minus signs there mean nothing. */
    private @Nullable Expression parseNegation(Function<Token.Word, @Nullable Expression> reading, int depth) {
        while (position < tokens.size() && tokens.get(position) == Token.Mark.MINUS) {
            position++;
        }
        boolean ends = position >= tokens.size() || isClosing(tokens.get(position));
        Expression operand = ends ? null : parseOperand(reading, depth);
        return operand == null ? null : Expression.not(operand);
    }

    /** Reads the word or group behind an operator; another operator there leaves this one without a value. */
    private @Nullable Expression parseValue(Function<Token.Word, @Nullable Expression> reading, int depth) {
        boolean hasValue = position < tokens.size()
                && (tokens.get(position) instanceof Token.Word || isOpening(tokens.get(position)));
        return hasValue ? parseOperand(reading, depth) : null;
    }

    private boolean isBeforeAround(Token.Word word) {
        return !Words.of(word.text()).isEmpty()
                && bareWord(position).equals("AROUND")
                && AroundTerm.isDistance(bareWord(position + 1))
                && position + 2 < tokens.size()
                && tokens.get(position + 2) instanceof Token.Word right
                && !Words.of(right.text()).isEmpty();
    }

    private Expression around(Token.Word left) {
        int distance = Integer.parseInt(bareWord(position + 1));
        Token.Word right = (Token.Word) tokens.get(position + 2);
        position += 3;
        return new AroundTerm(Words.of(left.text()), distance, Words.of(right.text()), false);
    }

    private String bareWord(int index) {
        return index < tokens.size() && tokens.get(index) instanceof Token.Word word && !word.quoted()
                ? word.text()
                : "";
    }

    /** Punctuation alone is nothing to search for. */
    private static @Nullable Expression words(Token.Word word) {
        Words phrase = Words.of(word.text());
        if (phrase.isEmpty()) {
            return null;
        }
        Expression term = new WordTerm(phrase, word.exact());
        return word.quoted() ? AroundTerm.read(word.text()).orElse(term) : term;
    }

    private static boolean isOpening(Token token) {
        return token == Token.Mark.OPEN_PARENTHESIS || token == Token.Mark.OPEN_BRACE;
    }

    private static boolean isClosing(Token token) {
        return token == Token.Mark.CLOSE_PARENTHESIS || token == Token.Mark.CLOSE_BRACE;
    }
}
