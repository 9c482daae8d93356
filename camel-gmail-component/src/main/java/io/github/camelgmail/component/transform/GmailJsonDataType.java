package io.github.camelgmail.component.transform;

import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/**
 * Turns what this component leaves as body into JSON: a received mail into the fields that
 * {@link io.github.camelgmail.component.convert.GmailMessageConverter#toMap} tells, Gmail's resources into Gmail's own JSON, a
 * list into an array, and the iterator of a list operation into a stream of an array that is read page by page.
 */
@DataTypeTransformer(
        name = "gmail:application-json",
        description = "Turns received mail, resources of Gmail and lists of these into JSON")
public class GmailJsonDataType extends Transformer {

    @Override
    public void transform(Message message, DataType fromType, DataType toType) {
        BodyJson.replaceIn(message);
    }
}
