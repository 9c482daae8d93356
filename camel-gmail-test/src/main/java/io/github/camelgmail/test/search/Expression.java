package io.github.camelgmail.test.search;

import java.time.Instant;
import java.util.List;

/** A node of a parsed query. */
sealed interface Expression permits Expression.AllOf, Expression.AnyOf, Expression.Not, Term {

    boolean matches(SearchableMessage message, Instant now);

    boolean reachesSpamOrTrash();

    record AllOf(List<Expression> operands) implements Expression {
        @Override
        public boolean matches(SearchableMessage message, Instant now) {
            return operands.stream().allMatch(operand -> operand.matches(message, now));
        }

        @Override
        public boolean reachesSpamOrTrash() {
            return operands.stream().anyMatch(Expression::reachesSpamOrTrash);
        }
    }

    record AnyOf(List<Expression> operands) implements Expression {
        @Override
        public boolean matches(SearchableMessage message, Instant now) {
            return operands.stream().anyMatch(operand -> operand.matches(message, now));
        }

        @Override
        public boolean reachesSpamOrTrash() {
            return operands.stream().anyMatch(Expression::reachesSpamOrTrash);
        }
    }

    record Not(Expression operand) implements Expression {
        @Override
        public boolean matches(SearchableMessage message, Instant now) {
            return !operand.matches(message, now);
        }

        @Override
        public boolean reachesSpamOrTrash() {
            return false;
        }
    }
}
