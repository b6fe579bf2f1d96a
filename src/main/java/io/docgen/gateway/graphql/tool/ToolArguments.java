package io.docgen.gateway.graphql.tool;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The arguments of an operation by the names that a model knows: those of the variables. Errors of the gateway name the
 * places of the schema, such as {@code documents[0].data}.
 */
public final class ToolArguments {

    public static final ToolArguments NONE = new ToolArguments(Map.of());

    private static final String INPUT = "input.";

    private final Map<String, String> variables;
    /** Longest first, so that a place within another one comes before that. */
    private final List<String> places;

    /** @param uses variables by the places that they are used at */
    ToolArguments(Map<String, String> uses) {
        this.variables = new HashMap<>(uses);
        // Where the input has one argument, errors leave its name out.
        uses.forEach((place, variable) -> {
            if (place.startsWith(INPUT)) {
                variables.putIfAbsent(place.substring(INPUT.length()), variable);
            }
        });
        this.places = variables.keySet().stream().sorted(Comparator.comparing(String::length).reversed()).toList();
    }

    /** The name of an argument, or of something within it. */
    public String name(String argument) {
        for (String place : places) {
            if (argument.startsWith(place) && isEnd(argument, place.length())) {
                return variables.get(place) + argument.substring(place.length());
            }
        }
        return argument;
    }

    /** A sentence that has names of arguments in quotation marks. */
    public String message(String message) {
        StringBuilder named = new StringBuilder();
        int end = 0;
        for (int quote = message.indexOf('\''); quote >= 0; quote = message.indexOf('\'', end)) {
            named.append(message, end, quote + 1);
            int close = message.indexOf('\'', quote + 1);
            end = close < 0 ? message.length() : close + 1;
            named.append(name(message.substring(quote + 1, end)));
        }
        return named.append(message, end, message.length()).toString();
    }

    private static boolean isEnd(String text, int at) {
        return at == text.length() || ".['".indexOf(text.charAt(at)) >= 0;
    }
}
