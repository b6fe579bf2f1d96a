package io.docgen.gateway.docgen.template.field;

import org.eclipse.microprofile.graphql.Description;

@Description("What kind of value a template wants.")
public enum DocgenFieldKind {

    @Description("A text, a number or a date, which is inserted.")
    TEXT,
    @Description("A number: it is computed with, or formatted as one.")
    NUMBER,
    @Description("True or false: only conditions use it.")
    BOOLEAN,
    @Description("A list: something is repeated for each of its items.")
    LIST,
    @Description("A picture, as a base64 text.")
    IMAGE,
    @Description("An object that holds other fields.")
    OBJECT
}
