package io.docgen.gateway.testsupport;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.LogConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Sends queries to the gateway under test over HTTP, like a frontend. */
public final class Gateway {

    public static final String ALICE = "alice";
    public static final String BOB = "bob";

    private static final LogConfig UNEXPECTED = LogConfig.logConfig().defaultStream(file("target/unexpected.log"));

    private Gateway() {
    }

    /** Not the console, because a test that waits for a response meets many that are not the one. */
    private static PrintStream file(String name) {
        try {
            return new PrintStream(new FileOutputStream(name, true), true, StandardCharsets.UTF_8);
        } catch (FileNotFoundException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The response to Alice. */
    public static ValidatableResponse ask(String query) {
        return ask(ALICE, query);
    }

    /** The response to the owner of a token; null for no token. */
    public static ValidatableResponse ask(String token, String query) {
        return ask(token, query, Map.of());
    }

    public static ValidatableResponse ask(String token, String query, Map<String, Object> variables) {
        Map<String, Object> body = new HashMap<>();
        body.put("query", query);
        body.put("variables", variables);
        return as(token).body(body).post("/graphql").then().log().ifValidationFails().statusCode(200);
    }

    /** A request for {@code POST /graphql} with the token and the content type set. */
    public static RequestSpecification as(String token) {
        RequestSpecification request = given().config(RestAssured.config().logConfig(UNEXPECTED))
                .contentType(ContentType.JSON).accept(ContentType.JSON);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** A query for some fields of a job. */
    public static String job(String id, String fields) {
        return "{ docgenJob(id: \"" + id + "\") { " + fields + " } }";
    }
}
