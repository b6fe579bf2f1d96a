package io.docgen.gateway.docgen.template.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.graphql.schema.JsonText;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataSchemaTest {

    private static final FieldNode ROOT = FieldNode.of(TagReading.of(TagsOfText.of("""
            {{order.customerName}} {{order.note :: optional}} {{order.rate :: default("5"), format("US-Number")}}
            {{for item in order.items}}{{item.price * item.count}}{{endfor}} {{tags :: delimiter(", ")}}
            {{if vip}}Thank you{{endif}}""")));

    @Test
    void hasAllPathsInTheSkeleton() {
        assertThat(text(DataSkeleton.of(ROOT))).isEqualTo("{'order':{'customerName':'','note':'','rate':5,"
                + "'items':[{'price':0,'count':0}]},'tags':[''],'vip':false}");
    }

    @Test
    void isASchemaOfTheSame() {
        assertThat(text(DataSchema.of(ROOT))).isEqualTo("{'$schema':'https://json-schema.org/draft/2020-12/schema',"
                + "'type':'object','properties':{'order':{'title':'Order','type':'object','properties':{"
                + "'customerName':{'title':'Customer name','type':['string','number','boolean']},"
                + "'note':{'title':'Note','type':['string','number','boolean']},"
                + "'rate':{'title':'Rate','type':'number','default':5,'description':'Inserted as US-Number.'},"
                + "'items':{'title':'Items','type':'array','items':{'type':'object','properties':{"
                + "'price':{'title':'Price','type':'number'},'count':{'title':'Count','type':'number'}},"
                + "'required':['price','count']}}},'required':['customerName','items']},"
                + "'tags':{'title':'Tags','type':'array','items':{'type':['string','number','boolean']}},"
                + "'vip':{'title':'Vip','type':['boolean','string','number']}},'required':['order','tags']}");
    }

    /** The default of a calculation is its result, and a default that is no number is no value of a number. */
    @Test
    void hasDefaultsThatFitTheirSchema() {
        FieldNode root = FieldNode.of(TagReading.of(TagsOfText.of(
                "{{a :: default(\"n/a\"), format(\"US-Number\")}} {{b * 2 :: default(\"7\")}} {{for x in c}}-{{endfor}}")));

        assertThat(text(DataSkeleton.of(root))).isEqualTo("{'a':0,'b':0,'c':['']}");
        assertThat(text(DataSchema.of(root))).contains("'a':{'title':'A','type':'number','description'",
                "'b':{'title':'B','type':'number'}", "'items':{'type':['string','number','boolean','object']}");
    }

    private static String text(Map<String, Object> json) {
        return JsonText.of(json).toString().replace('"', '\'');
    }
}
