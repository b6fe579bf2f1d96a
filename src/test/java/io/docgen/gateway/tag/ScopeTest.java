package io.docgen.gateway.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScopeTest {

    private final Scope scope = new Scope();

    @Test
    void resolvesTheVariableOfALoopUntilItsEnd() {
        scope.pass(TagParser.parse("{{tablerow item in products}}"));

        assertThat(scope.path("item.name")).hasToString("products[].name");
        assertThat(scope.path("item.name").chain()).containsExactly("products", "products.name");
        assertThat(scope.path("item")).hasToString("products[]");
        assertThat(scope.path("total")).hasToString("total");

        scope.pass(TagParser.parse("{{endtablerow}}"));
        assertThat(scope.path("item.name")).hasToString("item.name");
    }

    @Test
    void resolvesNestedLoopsInsideTheOuterOnes() {
        scope.pass(TagParser.parse("{{for order in customer.orders}}"));
        scope.pass(TagParser.parse("{{for item in order.items}}"));

        assertThat(scope.path("item.price")).hasToString("customer.orders[].items[].price");
        assertThat(scope.path("item.price").chain()).containsExactly("customer", "customer.orders",
                "customer.orders.items", "customer.orders.items.price");
        assertThat(scope.path("order.id")).hasToString("customer.orders[].id");
    }

    @Test
    void namesAllParents() {
        assertThat(scope.path("order.vendor.address.city").chain()).containsExactly("order", "order.vendor",
                "order.vendor.address", "order.vendor.address.city");
    }

    @Test
    void ignoresAnEndWithoutABeginning() {
        scope.pass(TagParser.parse("{{endfor}}"));

        assertThat(scope.path("a.b")).hasToString("a.b");
    }
}
