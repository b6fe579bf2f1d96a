package io.docgen.gateway.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.tag.Modifiers.LetterCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tags of Box's tag reference and of public templates, and what is none. */
class TagParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
            "{{customer_name}}                             ~ TEXT       ~ customer_name",
            "{{ LeaseDate }}                               ~ TEXT       ~ LeaseDate",
            "{{invoice.customerId}}                        ~ TEXT       ~ invoice.customerId",
            "{{LOS_Loan__c.Borrower_Account__r.Name}}      ~ TEXT       ~ LOS_Loan__c.Borrower_Account__r.Name",
            "{{customer_name :: optional}}                 ~ TEXT       ~ customer_name",
            "{{invoice.customerName::uppercase}}           ~ TEXT       ~ invoice.customerName",
            "{{invoice.date :: format( “dd-mm-yyyy”) }}    ~ TEXT       ~ invoice.date",
            "{{genres::delimiter(\", \"),lastdelimiter(\", and \")}} ~ TEXT ~ genres",
            "{{start :: format(\"mm-dd-yyyy\") :: optional}} ~ TEXT     ~ start",
            "{{salary * 12}}                               ~ ARITHMETIC ~ salary",
            "{{item.quantity * item.price}}                ~ ARITHMETIC ~ item.quantity|item.price",
            "{{(a + b) / -c :: format(\"US-Number\")}}     ~ ARITHMETIC ~ a|b|c",
            "{{total - discount}}                          ~ ARITHMETIC ~ total|discount",
            "{{$sum(products.amount)}}                     ~ ARITHMETIC ~ products.amount",
            "{{ $sum( a.b ) * 2 :: format(\"US-Number\") }} ~ ARITHMETIC ~ a.b",
            "{{if senior}}                                 ~ IF         ~ senior",
            "{{if order.country == \"US\"}}                ~ IF         ~ order.country",
            "{{ if notes isPresent }}                      ~ IF         ~ notes",
            "{{elseif order.country == ‘DE’ }}             ~ ELSE_IF    ~ order.country",
            "{{if a > 5 and not (b or c != d)}}            ~ IF         ~ a|b|c|d",
            "{{else}}                                      ~ ELSE       ~ ",
            "{{ endif }}                                   ~ END_IF     ~ ",
            "{{for item in script.locations}}              ~ FOR        ~ script.locations",
            "{{endfor}}                                    ~ END_FOR    ~ ",
            "{{tablerow item in costs}}                    ~ TABLE_ROW  ~ costs",
            "{{endtablerow}}                               ~ END_TABLE_ROW ~ ",
            "[[s|1|id:borrower_signature]]                 ~ SIGN       ~ "})
    void readsKindAndNames(String content, TagKind kind, String names) {
        Tag tag = TagParser.parse(content);

        assertThat(tag.kind()).isEqualTo(kind);
        assertThat(tag.content()).isEqualTo(content);
        assertThat(String.join("|", tag.names())).isEqualTo(names == null ? "" : names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{}}", "{{ }}", "{{first name}}", "{{first-name}}", "{{line-1}}", "{{$User.Name}}",
            "{{name.}}", "{{.name}}", "{{a..b}}", "{{naïve}}", "{{products[0].name}}", "{{sum(products.price)}}",
            "{{#if a}}", "{{/if}}", "{{else if a}}", "{{IF a}}", "{{if}}", "{{if a b}}", "{{if a ==}}", "{{if == a}}",
            "{{for}}", "{{in}}", "{{for a.b in c}}", "{{for a of b}}", "{{for if in b}}", "{{for a in b c}}",
            "{{else a}}", "{{endif a}}", "{{endif :: optional}}", "{{'text'}}", "{{5}}", "{{not a}}", "{{a == b}}",
            "{{a isPresent}}", "{{a + 'b'}}", "{{a *}}", "{{(a}}", "{{a)}}", "{{a ::}}", "{{a :: ,optional}}",
            "{{a :: default(}}", "{{a :: default(\"x)}}", "{{a :: optional b}}", "{{a : optional}}", "{{a | upper}}",
            "{{1a}}", "{{a", "a}}", "name", "", "{{{a}}", "{{image logo}}", "{{$sum}}", "{{$sum()}}", "{{$sum(a)}}",
            "{{$sum(a b)}}",
            "{{$sum(a}}",
            "{{$max(a.b)}}", "{{$sum(a * b)}}", "{{if $sum(a.b) > 5}}", "{{null}}", "{{if a == null}}"})
    void doesNotGuess(String content) {
        Tag tag = TagParser.parse(content);

        assertThat(tag.kind()).isEqualTo(TagKind.UNKNOWN);
        assertThat(tag.names()).isEmpty();
    }

    @Test
    void readsModifiers() {
        assertThat(modifiers("{{a}}")).isEqualTo(Modifiers.NONE);
        assertThat(modifiers("{{a :: optional}}").requiresValue()).isFalse();
        assertThat(modifiers("{{a :: default(“Box Inc”)}}").defaultValue()).isEqualTo("Box Inc");
        assertThat(modifiers("{{a :: default(\"O’Neil, :: (x)\")}}").defaultValue()).isEqualTo("O’Neil, :: (x)");
        assertThat(modifiers("{{a :: default(5)}}").requiresValue()).isFalse();
        assertThat(modifiers("{{a::lowercase}}").letterCase()).isEqualTo(LetterCase.LOWER);
        assertThat(modifiers("{{a :: uppercase, optional}}"))
                .isEqualTo(new Modifiers(true, null, LetterCase.UPPER, null, null, null, true));
        assertThat(modifiers("{{a :: format(\"EU-Number\")}}").formatsNumber()).isTrue();
        assertThat(modifiers("{{a ::delimiter(\", \"),lastdelimiter(\", and \")}}"))
                .isEqualTo(new Modifiers(false, null, null, null, ", ", ", and ", true));
    }

    @Test
    void keepsThePathOfATagWithAModifierThatItDoesNotKnow() {
        Tag tag = TagParser.parse("{{a.b :: titlecase}}");

        assertThat(tag.names()).containsExactly("a.b");
        assertThat(tag.modifiers().known()).isFalse();
    }

    @Test
    void readsTheVariableOfALoop() {
        assertThat(TagParser.parse("{{for item in order.products}}").variable()).isEqualTo("item");
    }

    private static Modifiers modifiers(String content) {
        return TagParser.parse(content).modifiers();
    }
}
