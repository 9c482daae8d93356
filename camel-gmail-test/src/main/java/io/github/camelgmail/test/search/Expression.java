package io.github.camelgmail.test.search;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** A node of a parsed query. Immutable. */
sealed interface Expression permits Expression.AllOf, Expression.AnyOf, Expression.Not, Term {

    /** Whether a message matches. */
    boolean matches(Candidate message);

    /** Whether this asks for the spam or the trash in which a matching message lies; of no meaning for other mail. */
    boolean reaches(Candidate message);

    /** What the question costs at most; the cheap ones are asked first. */
    Cost cost();

    /** All of the operands together, the only one as it is. */
    static Expression allOf(List<Expression> operands) {
        return operands.size() == 1 ? operands.get(0) : new AllOf(cheapFirst(operands));
    }

    /** One of the operands, the only one as it is. */
    static Expression anyOf(List<Expression> operands) {
        return operands.size() == 1 ? operands.get(0) : new AnyOf(cheapFirst(operands));
    }

    /** The opposite; that of an opposite is the original, which may reach spam and trash again. */
    static Expression not(Expression operand) {
        return operand instanceof Not opposite ? opposite.operand : new Not(operand);
    }

    /** What is asked for twice is looked for once. */
    private static List<Expression> cheapFirst(List<Expression> operands) {
        return new LinkedHashSet<>(operands)
                .stream().sorted(Comparator.comparing(Expression::cost)).toList();
    }

    private static Cost highest(List<Expression> operands) {
        return operands.stream().map(Expression::cost).max(Cost::compareTo).orElse(Cost.LABELS);
    }

    record AllOf(List<Expression> operands, Cost cost) implements Expression {

        AllOf(List<Expression> operands) {
            this(operands, highest(operands));
        }

        @Override
        public boolean matches(Candidate message) {
            return operands.stream().allMatch(operand -> operand.matches(message));
        }

        @Override
        public boolean reaches(Candidate message) {
            return operands.stream().anyMatch(operand -> operand.reaches(message));
        }
    }

    record AnyOf(List<Expression> operands, Cost cost) implements Expression {

        AnyOf(List<Expression> operands) {
            this(operands, highest(operands));
        }

        @Override
        public boolean matches(Candidate message) {
            return operands.stream().anyMatch(operand -> operand.matches(message));
        }

        @Override
        public boolean reaches(Candidate message) {
            return operands.stream().anyMatch(operand -> operand.reaches(message) && operand.matches(message));
        }
    }

    record Not(Expression operand) implements Expression {

        @Override
        public boolean matches(Candidate message) {
            return !operand.matches(message);
        }

        @Override
        public boolean reaches(Candidate message) {
            return false;
        }

        @Override
        public Cost cost() {
            return operand.cost();
        }
    }
}
