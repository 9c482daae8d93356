package io.github.camelgmail.test.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where a sentence of the contract was learned. A failing sentence prints it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Source {

    /** How strong the source is. */
    Kind kind();

    /** Where it is: a link, or the part of a document. */
    String value();

    /** The kinds of source. */
    enum Kind {
        /** A guide or reference page of Google's. */
        GUIDE,
        /** Google's discovery document of the API. */
        DISCOVERY,
        /** What someone recorded of the real Gmail. */
        OBSERVED
    }
}
