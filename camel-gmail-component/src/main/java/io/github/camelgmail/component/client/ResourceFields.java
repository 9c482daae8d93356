package io.github.camelgmail.component.client;

import com.google.api.client.json.JsonString;
import com.google.api.client.util.ClassInfo;
import com.google.api.client.util.Data;
import com.google.api.client.util.FieldInfo;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings the fields of a map into the form that a class of the client reads: Gmail writes long numbers as text, people write
 * them as numbers, and templates write all as text.
 *
 * @param path names the field, for errors
 */
record ResourceFields(String path) {

    /** A longer number is none of Gmail's, and takes its time to be written out. */
    private static final int MOST_DIGITS = 40;

    private static final int LONG_BITS = 63;
    private static final int INTEGER_BITS = 31;

    /**
     * Returns the fields of a resource. Fields that the class does not know are kept as they are.
     *
     * @throws IllegalArgumentException if a value does not fit its field, which is named
     */
    static Map<String, Object> of(Map<?, ?> fields, Class<?> type) {
        return new ResourceFields("").object(fields, type);
    }

    private Map<String, Object> object(Map<?, ?> fields, Class<?> type) {
        ClassInfo known = ClassInfo.of(type);
        Map<String, Object> fitted = new LinkedHashMap<>();
        fields.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (value != null) {
                fitted.put(name, at(path.isEmpty() ? name : path + "." + name).field(value, known.getFieldInfo(name)));
            }
        });
        return fitted;
    }

    private static ResourceFields at(String path) {
        return new ResourceFields(path);
    }

    private Object field(Object value, @Nullable FieldInfo field) {
        if (field == null || Data.isNull(value)) {
            return value;
        }
        Object fitted = fit(value, field.getGenericType());
        boolean asText = fitted instanceof Number && field.getField().isAnnotationPresent(JsonString.class);
        return asText ? fitted.toString() : fitted;
    }

    private Object fit(Object value, Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(value, list.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> plain ? scalar(value, plain) : value;
    }

    private Object scalar(Object value, Class<?> type) {
        if (type == String.class) {
            return text(value);
        }
        if (type == Boolean.class) {
            return truth(value);
        }
        if (type == Integer.class) {
            return whole(value, INTEGER_BITS);
        }
        if (type == Long.class) {
            return whole(value, LONG_BITS);
        }
        if (type == BigInteger.class) {
            return whole(value, Integer.MAX_VALUE);
        }
        return Map.class.isAssignableFrom(type) ? nested(value, type) : value;
    }

    private Map<String, Object> nested(Object value, Class<?> type) {
        if (value instanceof Map<?, ?> fields) {
            return object(fields, type);
        }
        throw wrong("object of " + type.getSimpleName());
    }

    private List<Object> list(Object value, Type type) {
        List<Object> fitted = new ArrayList<>();
        for (Object item : items(value)) {
            if (item == null) {
                throw at(path + "[" + fitted.size() + "]").wrong("value, but null");
            }
            fitted.add(at(path + "[" + fitted.size() + "]").fit(item, type));
        }
        return fitted;
    }

    private Collection<?> items(Object value) {
        if (value instanceof Collection<?> items) {
            return items;
        }
        if (value instanceof Object[] items) {
            return Arrays.asList(items);
        }
        throw wrong("list");
    }

    private String text(Object value) {
        if (value instanceof CharSequence || value instanceof Number || value instanceof Enum<?>) {
            return value.toString();
        }
        throw wrong("text");
    }

    private Boolean truth(Object value) {
        String text = value.toString().strip().toLowerCase(Locale.ROOT);
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw wrong("true or false");
    }

    private BigInteger whole(Object value, int mostBits) {
        String digits = value.toString().strip();
        try {
            if (digits.length() <= MOST_DIGITS) {
                BigDecimal number = new BigDecimal(digits);
                if (number.precision() - number.scale() <= MOST_DIGITS
                        && number.toBigIntegerExact().bitLength() <= mostBits) {
                    return number.toBigIntegerExact();
                }
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw wrong("whole number");
        }
        throw wrong("number of this size");
    }

    private IllegalArgumentException wrong(String wanted) {
        return new IllegalArgumentException("its field " + path + " is no " + wanted);
    }
}
