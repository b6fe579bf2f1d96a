package io.docgen.gateway.server.mcp;

import io.docgen.gateway.graphql.persisted.DocumentFiles;
import io.docgen.gateway.graphql.persisted.TrustedDocuments;
import io.docgen.gateway.graphql.schema.ServedSchema;
import io.docgen.gateway.graphql.tool.Tool;
import io.docgen.gateway.graphql.tool.ToolFactory;
import io.docgen.gateway.server.http.BundledFile;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            load(BUNDLED.stream().map(name -> BundledFile.read("mcp/" + name + ".graphql").toString()).toList());
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
    private void load(Collection<String> documents) {
        Map<String, Tool> read = config.documents().isPresent() ? new TreeMap<>() : new LinkedHashMap<>();
        for (String text : documents.stream().distinct().toList()) {
            for (Tool tool : tools(text)) {
                if (read.put(tool.name(), tool) != null) {
                    throw new IllegalArgumentException("has two operations that are called " + tool.name());
                }
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

    private List<Tool> tools(String text) {
        try {
            return factory.tools(text, config.mutations());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("has a document that is no tool: " + wrong.getMessage(), wrong);
        }
    }
}
