package io.docgen.gateway.docgen.template.field;

import io.docgen.gateway.docgen.template.field.TagUse.Role;
import io.docgen.gateway.tag.Expression;
import io.docgen.gateway.tag.Operator;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out the kind of a field from the tags that use it. */
final class FieldKinds {

    private FieldKinds() {
    }

    static DocgenFieldKind kind(FieldNode field) {
        if (field.isList()) {
            return DocgenFieldKind.LIST;
        }
        return field.children().isEmpty() ? itemKind(field) : DocgenFieldKind.OBJECT;
    }

    /** The kind of the field, or of the items of a list that are no objects. */
    static DocgenFieldKind itemKind(FieldNode field) {
        Set<DocgenFieldKind> kinds = kinds(field);
        return kinds.isEmpty() ? DocgenFieldKind.TEXT : kinds.iterator().next();
    }

    /** Whether tags say what the items of a list are that has no fields: what only repeats something does not. */
    static boolean knowsItems(FieldNode field) {
        return !kinds(field).isEmpty();
    }

    static boolean isCertain(FieldNode field) {
        boolean insertedWhole = !field.children().isEmpty() && field.isUsedAs(Role.INSERTED) && !field.isList();
        boolean leaf = !field.isList() && field.children().isEmpty();
        int kinds = kinds(field).size();
        if (field.uses().isEmpty()) {
            return field.children().stream().anyMatch(FieldNode::isCertain);
        }
        return !insertedWhole && (leaf ? kinds == 1 : kinds <= 1)
                && field.uses().stream().allMatch(use -> use.certain() && use.tag().modifiers().known());
    }

    /** All that its uses say, and one if they agree. */
    private static Set<DocgenFieldKind> kinds(FieldNode field) {
        Set<DocgenFieldKind> inserted = EnumSet.noneOf(DocgenFieldKind.class);
        Set<DocgenFieldKind> tested = EnumSet.noneOf(DocgenFieldKind.class);
        for (TagUse use : field.uses()) {
            switch (use.role()) {
                case PICTURED -> inserted.add(DocgenFieldKind.IMAGE);
                case CALCULATED -> inserted.add(DocgenFieldKind.NUMBER);
                case INSERTED, JOINED -> inserted.add(use.tag().modifiers().formatsNumber()
                        ? DocgenFieldKind.NUMBER
                        : DocgenFieldKind.TEXT);
                case TESTED -> tested.addAll(tested(use));
                default -> {
                    // the list itself
                }
            }
        }
        if (inserted.contains(DocgenFieldKind.NUMBER)) {
            inserted.remove(DocgenFieldKind.TEXT); // a number can be inserted, too
        }
        return inserted.isEmpty() ? tested : inserted;
    }

    /** What the field is compared with. Its presence alone says nothing about its kind. */
    private static Set<DocgenFieldKind> tested(TagUse use) {
        Set<DocgenFieldKind> kinds = EnumSet.noneOf(DocgenFieldKind.class);
        use.tag().names().stream()
                .filter(name -> use.path().toString().endsWith(name.substring(name.lastIndexOf('.') + 1)))
                .forEach(name -> add(use.tag().expression(), name, kinds));
        return kinds;
    }

    private static void add(@Nullable Expression expression, String name, Set<DocgenFieldKind> kinds) {
        if (expression instanceof Expression.Name tested && tested.name().equals(name)) {
            kinds.add(DocgenFieldKind.BOOLEAN);
        }
        if (!(expression instanceof Expression.Operation operation)) {
            return;
        }
        Operator operator = operation.operator();
        boolean compared = operation.operands().contains(new Expression.Name(name))
                && (operator.isComparison() || operator.isArithmetic());
        if (!compared) {
            operation.operands().forEach(operand -> add(operand, name, kinds));
        } else if (operator.isArithmetic()) {
            kinds.add(DocgenFieldKind.NUMBER);
        } else {
            operation.operands().forEach(operand -> addCompared(operand, kinds));
        }
    }

    private static void addCompared(Expression with, Set<DocgenFieldKind> kinds) {
        if (with instanceof Expression.Literal literal) {
            kinds.add(literal.value() instanceof BigDecimal
                    ? DocgenFieldKind.NUMBER
                    : literal.value() instanceof Boolean ? DocgenFieldKind.BOOLEAN : DocgenFieldKind.TEXT);
        } else if (with instanceof Expression.Operation operation && operation.operator().isArithmetic()) {
            kinds.add(DocgenFieldKind.NUMBER);
        }
    }
}
