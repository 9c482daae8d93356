package io.github.camelgmail.component.producer.operation;

import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.TypeConversionException;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an endpoint's operations: what its options give, and how headers win over them.
 *
 * @param options the options that are set
 */
public record OperationParameters(Map<Parameter<?>, Object> options) {

    public OperationParameters {
        options = Map.copyOf(options);
    }

    /** Returns what an option gives, or null. */
    @Nullable
    Object option(Parameter<?> parameter) {
        return options.get(parameter);
    }

    /** Returns a parameter, or null where neither the exchange nor the endpoint gives it. */
    <T> @Nullable T get(Exchange exchange, Parameter<T> parameter) {
        Object value = exchange.getMessage().getHeader(parameter.header());
        if (value == null || value.equals("")) {
            value = options.get(parameter);
        }
        return value == null ? null : converted(exchange, parameter, value);
    }

    /**
     * Returns a parameter.
     *
     * @throws IllegalArgumentException if neither the exchange nor the endpoint gives it
     */
    <T> T require(Exchange exchange, Parameter<T> parameter) {
        T value = get(exchange, parameter);
        if (value == null) {
            throw new IllegalArgumentException("The operation needs " + parameter.option() + ". Set the header "
                    + parameter.header() + " or the option " + parameter.option() + ".");
        }
        return value;
    }

    private static <T> T converted(Exchange exchange, Parameter<T> parameter, Object value) {
        if (parameter.type().isInstance(value)) {
            return parameter.type().cast(value);
        }
        T converted;
        try {
            converted = exchange.getContext().getTypeConverter().tryConvertTo(parameter.type(), exchange, value);
        } catch (TypeConversionException e) {
            throw wrong(parameter, e);
        }
        if (converted == null) {
            throw wrong(parameter, null);
        }
        return converted;
    }

    private static IllegalArgumentException wrong(Parameter<?> parameter, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "The header " + parameter.header() + " is no "
                        + parameter.type().getSimpleName() + ". Correct it, or remove it to use the option "
                        + parameter.option() + ".",
                cause);
    }
}
