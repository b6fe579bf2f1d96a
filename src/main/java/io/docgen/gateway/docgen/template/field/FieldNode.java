package io.docgen.gateway.docgen.template.field;

import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.docgen.template.field.TagUse.Role;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.tag.DataPath;
import io.docgen.gateway.tag.Modifiers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A name in the data that a template wants, with the names inside it. The root has all others inside it. */
public final class FieldNode {

    /** More than any form that people fill in. */
    private static final int MOST_FIELDS = 5_000;

    private final String name;
    private final @Nullable FieldNode parent;
    private final Map<String, FieldNode> children = new LinkedHashMap<>();
    private final List<TagUse> uses = new ArrayList<>();
    private boolean list;
    private @Nullable DocgenFieldKind kind;
    private @Nullable Boolean certain;

    private FieldNode(String name, @Nullable FieldNode parent) {
        this.name = name;
        this.parent = parent;
    }

    /**
     * The root of the data that tags want.
     *
     * @throws BoxException {@code UPSTREAM_ERROR} if they want more than this gateway reads
     */
    public static FieldNode of(List<TagUse> uses) {
        FieldNode root = new FieldNode("", null);
        int fields = 0;
        for (TagUse use : uses) {
            fields += root.add(use);
            if (fields > MOST_FIELDS) {
                throw BoxException.of(ErrorCode.UPSTREAM_ERROR,
                        "The template has more fields than this gateway reads.").build();
            }
        }
        return root;
    }

    /** Returns how many fields are new. */
    private int add(TagUse use) {
        FieldNode node = this;
        int added = 0;
        for (DataPath.Step step : use.path().steps()) {
            FieldNode child = node.children.get(step.name());
            if (child == null) {
                child = new FieldNode(step.name(), node);
                node.children.put(step.name(), child);
                added++;
            }
            child.list |= step.items();
            node = child;
        }
        node.list |= use.role().isOfList();
        node.uses.add(use);
        return added;
    }

    /** Where it is in the data; the list itself of a list. */
    public DataPath path() {
        return parent == null ? DataPath.ROOT : parent.inside().then(name);
    }

    private DataPath inside() {
        return list ? path().items() : path();
    }

    /** The name; empty for the root. */
    public String name() {
        return name;
    }

    /** The fields inside it, or inside each item of it, in the order of the template. */
    public Collection<FieldNode> children() {
        return children.values();
    }

    /** The field with a name inside it, or inside each item of it; null if there is none. */
    public @Nullable FieldNode child(String childName) {
        return children.get(childName);
    }

    /** The tags that use this value itself, in the order of the template. */
    public List<TagUse> uses() {
        return uses;
    }

    /** What the value has to be. */
    public DocgenFieldKind kind() {
        if (kind == null) {
            kind = FieldKinds.kind(this);
        }
        return kind;
    }

    /** Whether its kind, and when it is needed, is known for certain. */
    public boolean isCertain() {
        if (certain == null) {
            certain = FieldKinds.isCertain(this);
        }
        return certain;
    }

    /** Of a list whose items are no objects: what they have to be. */
    public DocgenFieldKind itemKind() {
        return FieldKinds.itemKind(this);
    }

    /** Of a list without fields: whether tags say what its items are. */
    public boolean knowsItems() {
        return FieldKinds.knowsItems(this);
    }

    boolean isList() {
        return list;
    }

    boolean isUsedAs(Role role) {
        return uses.stream().anyMatch(use -> use.role() == role);
    }

    /** Whether each document needs it: a tag outside any condition has no other value, here or inside it. */
    public boolean isRequired() {
        return uses.stream().anyMatch(use -> use.requiresValue() && use.isAlwaysShown())
                && !isUsedAs(Role.TESTED)
                || !list && children.values().stream().anyMatch(FieldNode::isRequired);
    }

    /** A modifier of the tags that insert the value. That of a calculation is about its result. */
    Optional<String> modifier(Function<Modifiers, @Nullable String> which) {
        return uses.stream().filter(use -> use.role() != Role.CALCULATED).map(use -> which.apply(use.tag().modifiers()))
                .filter(value -> value != null).findFirst();
    }
}
