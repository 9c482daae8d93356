package io.github.camelgmail.test.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Recursive descent over the tokens of a query. One use only.
 *
 * <p>A query is a sequence of operands that must all match; {@code OR} joins its two neighbours only; braces join all
 * they hold.
 * An operator before a group applies to every word in it.
 */
final class QueryParser {

    /** Deeper brackets are read as if they were not there, so that a hostile query cannot exhaust the stack. */
    private static final int MAX_DEPTH = 50;

    private final List<Token> tokens;
    private int position;

    QueryParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    Expression parse() {
        List<Expression> operands = new ArrayList<>();
        while (position < tokens.size()) {
            operands.addAll(parseSequence(WordTerm::new, 0));
            position++;
        }
        return allOf(operands);
    }

    /** Reads operands up to a closing mark or the end; what is asked for twice is looked for once. */
    private List<Expression> parseSequence(Function<String, Expression> reading, int depth) {
        List<List<Expression>> operands = new ArrayList<>();
        boolean joins = false;
        while (position < tokens.size() && !isClosing(tokens.get(position))) {
            if (tokens.get(position) == Token.Mark.OR) {
                joins = !operands.isEmpty();
                position++;
                continue;
            }
            Expression operand = parseOperand(reading, depth);
            if (operand != null) {
                add(operands, operand, joins);
                joins = false;
            }
        }
        return operands.stream().map(QueryParser::anyOf).distinct().toList();
    }

    /** Adds an operand of its own, or one more alternative to the last. */
    private static void add(List<List<Expression>> operands, Expression operand, boolean joins) {
        if (!joins) {
            operands.add(new ArrayList<>(1));
        }
        operands.get(operands.size() - 1).add(operand);
    }

    private @Nullable Expression parseOperand(Function<String, Expression> reading, int depth) {
        Token token = tokens.get(position++);
        if (token instanceof Token.Word word) {
            return reading.apply(word.text());
        }
        if (token instanceof Token.Operator operator) {
            return parseValue(value -> Operators.read(operator.name(), value), depth);
        }
        return switch ((Token.Mark) token) {
            case OPEN_PARENTHESIS -> depth >= MAX_DEPTH ? null : allOf(parseGroup(reading, depth));
            case OPEN_BRACE -> depth >= MAX_DEPTH ? null : anyOf(parseGroup(reading, depth));
            case MINUS -> parseNegation(reading, depth);
            default -> null;
        };
    }

    private List<Expression> parseGroup(Function<String, Expression> reading, int depth) {
        List<Expression> operands = parseSequence(reading, depth + 1);
        position++;
        return operands;
    }

    private @Nullable Expression parseNegation(Function<String, Expression> reading, int depth) {
        Expression operand = parseValue(reading, depth);
        return operand == null ? null : new Expression.Not(operand);
    }

    /** Reads what a minus or an operator stands before; further minus signs there mean nothing. */
    private @Nullable Expression parseValue(Function<String, Expression> reading, int depth) {
        while (position < tokens.size() && tokens.get(position) == Token.Mark.MINUS) {
            position++;
        }
        boolean ends = position >= tokens.size() || isClosing(tokens.get(position));
        return ends ? null : parseOperand(reading, depth);
    }

    private static boolean isClosing(Token token) {
        return token == Token.Mark.CLOSE_PARENTHESIS || token == Token.Mark.CLOSE_BRACE;
    }

    private static Expression anyOf(List<Expression> operands) {
        return operands.size() < 2 ? allOf(operands) : new Expression.AnyOf(List.copyOf(new LinkedHashSet<>(operands)));
    }

    private static Expression allOf(List<Expression> operands) {
        return operands.size() == 1 ? operands.get(0) : new Expression.AllOf(List.copyOf(operands));
    }
}
