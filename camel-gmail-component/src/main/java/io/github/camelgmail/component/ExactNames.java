package io.github.camelgmail.component;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.GeneratedPropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.jspecify.annotations.Nullable;

/**
 * Finds options by their exact names before it ignores letter case. The generated code makes names small by the rules of the
 * host's language, and in Turkish {@code messageId} is none of its names then.
 */
final class ExactNames implements GeneratedPropertyConfigurer, PropertyConfigurerGetter {

    private final PropertyConfigurer generated;
    private final PropertyConfigurerGetter options;

    private <C extends PropertyConfigurer & PropertyConfigurerGetter> ExactNames(C generated) {
        this.generated = generated;
        this.options = generated;
    }

    /** Returns a configurer that does what a generated one does. */
    static @Nullable PropertyConfigurer of(@Nullable PropertyConfigurer configurer) {
        return configurer instanceof PropertyConfigurerGetter
                ? new ExactNames((PropertyConfigurer & PropertyConfigurerGetter) configurer)
                : configurer;
    }

    @Override
    public boolean configure(CamelContext context, Object target, String name, Object value, boolean ignoreCase) {
        return generated.configure(context, target, name, value, false)
                || (ignoreCase && generated.configure(context, target, name, value, true));
    }

    @Override
    public String[] getAutowiredNames() {
        return options.getAutowiredNames();
    }

    @Override
    public @Nullable Class<?> getOptionType(String name, boolean ignoreCase) {
        Class<?> exact = options.getOptionType(name, false);
        return exact == null && ignoreCase ? options.getOptionType(name, true) : exact;
    }

    @Override
    public @Nullable Object getCollectionValueType(Object target, String name, boolean ignoreCase) {
        Object exact = options.getCollectionValueType(target, name, false);
        return exact == null && ignoreCase ? options.getCollectionValueType(target, name, true) : exact;
    }

    @Override
    public @Nullable Object getOptionValue(Object target, String name, boolean ignoreCase) {
        Object exact = options.getOptionValue(target, name, false);
        return exact == null && ignoreCase ? options.getOptionValue(target, name, true) : exact;
    }
}
