package io.docgen.gateway.server.mcp;

import io.docgen.gateway.graphql.persisted.DocumentFiles;
import io.docgen.gateway.graphql.persisted.TrustedDocument;
import io.docgen.gateway.graphql.persisted.TrustedDocuments;
import io.docgen.gateway.graphql.schema.ServedSchema;
import io.docgen.gateway.graphql.tool.Tool;
import io.docgen.gateway.graphql.tool.ToolFactory;
import io.docgen.gateway.server.http.BundledFile;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The tools: the operations of the operator's documents, or those that the gateway has. */
@Singleton
class ToolCatalog {

    private static final Logger LOG = Logger.getLogger(ToolCatalog.class);

    /** In the folder {@code mcp}, in the order in which a model needs them. */
    private static final List<String> BUNDLED = List.of("readiness", "find_template", "template_fields", "check_data",
            "generate_document", "generation_status", "recent_documents", "document");

    private final McpConfig config;
    private final ToolFactory factory;
    private final TrustedDocuments trusted;
    private volatile Map<String, Tool> tools = Map.of();

    ToolCatalog(McpConfig config, ServedSchema schema, TrustedDocuments trusted, DocumentFiles files) {
        this.config = config;
        this.factory = new ToolFactory(schema.get());
        this.trusted = trusted;
        if (config.documents().isPresent()) {
            files.read(config.documents().get(), "graphql.mcp.documents", documents -> load(documents.values()));
        } else {
            load(BUNDLED.stream().map(name -> name + ".graphql")
                    .map(file -> new TrustedDocument(BundledFile.read("mcp/" + file).toString(), file)).toList());
        }
    }

    /** All tools. */
    Collection<Tool> all() {
        return tools.values();
    }

    /** The tool with a name; null if there is none. */
    @Nullable
    Tool find(String name) {
        return tools.get(name);
    }

    /** Replaces all tools, or none. */
    private void load(Collection<TrustedDocument> documents) {
        Map<String, Tool> read = config.documents().isPresent() ? new TreeMap<>() : new LinkedHashMap<>();
        Map<String, String> sources = new HashMap<>();
        Set<String> texts = new HashSet<>();
        for (TrustedDocument document : documents) {
            if (!texts.add(document.text())) {
                continue; // a manifest has it by its id and by its hash
            }
            for (Tool tool : tools(document)) {
                String other = sources.put(tool.name(), document.source());
                if (other != null) {
                    throw new IllegalArgumentException("has two operations that are called " + tool.name() + ", in "
                            + other + " and " + document.source());
                }
                read.put(tool.name(), tool);
            }
        }
        if (read.isEmpty()) {
            throw new IllegalArgumentException("has no operation that is a tool: queries are, and mutations with"
                    + " graphql.mcp.mutations=true");
        }
        trusted.trustTools(read.values().stream().map(Tool::document).toList());
        tools = read;
        LOG.infof("Tools for agents at /mcp: %s", String.join(", ", read.keySet()));
    }

    private List<Tool> tools(TrustedDocument document) {
        try {
            return factory.tools(document.text(), config.mutations());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("has " + document.source() + ", which is no tool: "
                    + String.valueOf(wrong.getMessage()).replaceFirst("\\.$", ""), wrong);
        }
    }
}
