package io.docgen.gateway.testsupport;

/** Responses of Box, with the values of its documentation where possible. */
public final class BoxExamples {

    /** Job 12345, whose template and output are both file 42037322 in its version 12345. */
    public static final String JOB = job("12345", "42037322", "12345", "42037322", "12345");

    public static final String FILE = """
            {"type": "file", "id": "42037322", "etag": "1", "name": "Contract.pdf", "extension": "pdf", "size": 629644,
             "sha1": "85136C79CBF9FE36BB9D05D0639C70C265C18D37", "item_status": "active", "version_number": "1",
             "created_at": "2012-12-12T10:53:43-08:00", "modified_at": "2012-12-12T10:53:43-08:00", "trashed_at": null,
             "file_version": {"id": "12345", "type": "file_version", "sha1": "134b65991ed521fcfe4724b7d814ab8ded5185dc"}}
            """;

    /** The same file under another id. */
    public static String file(String id) {
        return FILE.replace("42037322", id);
    }

    /** A page with only job 12345 and, as in the documentation, a next marker. */
    public static final String JOBS_WITH_MORE = page(JOB, "\"JV9IRGZmieiBasejOG9yDCRNgd2ymoZIbjsxbJMjIs3kioVii\"");

    private BoxExamples() {
    }

    public static String job(String id, String template, String templateVersion, String output, String outputVersion) {
        return """
                {"id": "%s", "type": "docgen_job", "batch": {"id": "12345", "type": "docgen_batch"},
                 "template_file": {"type": "file", "id": "%s"},
                 "template_file_version": {"id": "%s", "type": "file_version"},
                 "output_file": {"type": "file", "id": "%s"},
                 "output_file_version": {"id": "%s", "type": "file_version"},
                 "status": "completed", "output_type": "docx",
                 "failures": {"errors": ["The tag 'customer_name' was not provided in the input data."],
                  "warnings": ["The tag 'optional_field' was provided but not used in the template."]}}
                """.formatted(id, template, templateVersion, output, outputVersion);
    }

    /** @param nextMarker as JSON: a quoted string or {@code null} */
    public static String page(String entries, String nextMarker) {
        return "{\"entries\": [" + entries + "], \"limit\": 1000, \"next_marker\": " + nextMarker + "}";
    }

    /** Box's {@code ClientError}. */
    public static String error(int status, String code) {
        return """
                {"type": "error", "status": %d, "code": "%s", "message": "Some words of Box's about f_1700000000199",
                 "context_info": {"errors": [{"reason": "invalid_parameter", "name": "item",
                  "message": "Invalid value 'f_1700000000199'. 'item' with value 'f_1700000000199' not found"}]},
                 "help_url": "http://developers.box.com/docs/#errors", "request_id": "abcdef123456"}
                """.formatted(status, code);
    }
}
