package io.docgen.gateway.sandbox;

import io.docgen.gateway.sandbox.document.WordBuilder;
import io.vertx.core.buffer.Buffer;
import java.util.List;

/** The Word documents of the sample templates. */
enum SampleTemplate {

    /** Has tags of every kind. */
    OFFER_LETTER(new WordBuilder().title("Offer of employment")
            .text("""
                    Dear {{customer_name}},
                    we are glad to offer you a position with us. You will earn {{salary * 12}} a year{{if senior}} and \
                    take part in our plan for senior staff{{endif}}.
                    Besides, you will have:
                    {{for perk in perks}}
                    – {{perk}}
                    {{endfor}}
                    We pay these costs of your move:""")
            .table(List.of("Cost", "Amount"),
                    List.of("{{tablerow item in costs}}{{item.name}}",
                            "{{item.amount :: format(\"US-Number\")}}{{endtablerow}}"))
            .text("""
                    Please answer by {{answer_by :: format("dd-mmm-yy"), default("the end of the month")}}.
                    Yours sincerely,
                    {{sender :: default("Alice Moss")}}""").picture("{{logo}}")),

    CONTRACT(new WordBuilder().title("Service contract")
            .text("""
                    between {{provider.name}}, {{provider.city}}, and {{client.name}}, {{client.city}}.
                    1. The provider renders these services: {{services :: delimiter(", "), lastdelimiter(" and ")}}.
                    2. The contract begins on {{start :: format("dd-mm-yyyy")}}\
                    {{if end isPresent}} and ends on {{end :: format("dd-mm-yyyy")}}{{else}} and has no fixed end{{endif}}.
                    {{if fee > 10000}}
                    3. The fee of {{fee :: format("US-Number")}} is paid in two instalments.
                    {{else}}
                    3. The fee of {{fee :: format("US-Number")}} is paid at once.
                    {{endif}}
                    {{remarks :: optional}}
                    [[s|1|id:signature]]""")),

    INVOICE(new WordBuilder().title("Invoice {{invoice.number}}")
            .text("""
                    To: {{invoice.customer :: uppercase}}
                    Date: {{invoice.date :: format("dd-mm-yyyy")}}""")
            .table(List.of("Item", "Quantity", "Price", "Total"),
                    List.of("{{tablerow line in invoice.lines}}{{line.name}}", "{{line.quantity}}", "{{line.price}}",
                            "{{line.quantity * line.price}}{{endtablerow}}"))
            .text("Please pay {{invoice.total :: format(\"US-Number\")}} within 30 days.")),

    REMINDER(new WordBuilder().title("Reminder").text("""
            Dear {{customer_name}},
            please pay {{amount}} by {{due}}.""")),

    WELCOME_LETTER(new WordBuilder().title("Welcome").text("Dear {{customer_name}},\nwelcome.")),

    LEASE(new WordBuilder().title("Lease").text("Between {{tenant}} and Bob")),

    NOTICE(new WordBuilder().title("Notice").text("Dear {{customer_name}},\ngoodbye."));

    private final byte[] docx;

    SampleTemplate(WordBuilder document) {
        this.docx = document.build();
    }

    Buffer content() {
        return Buffer.buffer(docx);
    }
}
