package io.docgen.gateway.testsupport;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** The bodies of GraphQL multipart requests, as clients send them. */
public final class Multipart {

    public static final String BOUNDARY = "----cut-here";
    private static final byte[] ENTRY = {'P', 'K', 1, 2};
    private static final byte[] END = {'P', 'K', 5, 6};
    private static final int END_LENGTH = 22;

    public static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private Multipart() {
    }

    /** The fields of an upload of a template, without the file. */
    public static String fields(JsonObject input) {
        return field("operations", new JsonObject()
                .put("query", "mutation($input: CreateDocgenTemplateFromFileInput!) { "
                        + "createDocgenTemplateFromFile(input: $input) { template { id } } }")
                .put("variables", new JsonObject().put("input", input.copy().putNull("file"))).encode())
                + field("map", new JsonObject().put("0", new JsonArray().add("variables.input.file")).encode());
    }

    public static String field(String name, String text) {
        return "--" + BOUNDARY + "\r\ncontent-disposition: form-data; name=\"" + name + "\"\r\n\r\n" + text + "\r\n";
    }

    /** The head of the part of a file. */
    public static String file(String name) {
        return "--" + BOUNDARY + "\r\ncontent-disposition: form-data; name=\"0\"; filename=\"" + name
                + "\"\r\ncontent-type: application/octet-stream\r\n\r\n";
    }

    public static String end() {
        return "\r\n--" + BOUNDARY + "--\r\n";
    }

    /** A whole upload of a template. */
    public static byte[] upload(JsonObject input, String fileName, byte[] content) {
        return Buffer.buffer(fields(input) + file(fileName)).appendBytes(content).appendString(end()).getBytes();
    }

    /** Bytes that begin and end as those of a docx file, with beginnings of boundaries among them. */
    public static byte[] docx(int atLeast) {
        Buffer directory = Buffer.buffer();
        Stream.of("[Content_Types].xml", "word/document.xml").forEach(name -> directory.appendBytes(ENTRY)
                .appendBytes(new byte[24]).appendUnsignedShortLE(name.length()).appendBytes(new byte[16])
                .appendString(name));
        int length = Math.max(atLeast, 4 + directory.length() + END_LENGTH);
        int at = length - directory.length() - END_LENGTH;
        byte[] end = Buffer.buffer().appendBuffer(directory).appendBytes(END).appendBytes(new byte[8])
                .appendUnsignedIntLE(directory.length()).appendUnsignedIntLE(at).appendBytes(new byte[2]).getBytes();
        byte[] docx = content(length);
        System.arraycopy(end, 0, docx, at, end.length);
        return docx;
    }

    private static byte[] content(int length) {
        byte[] content = ("\r\n--" + BOUNDARY.substring(0, 8) + "\r\r\n\n-").repeat(length / 16 + 1)
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] docx = new byte[length];
        System.arraycopy(content, 0, docx, 0, length);
        for (int i = 4; i < length; i += 97) {
            docx[i] = (byte) i;
        }
        System.arraycopy(new byte[]{'P', 'K', 3, 4}, 0, docx, 0, Math.min(4, length));
        return docx;
    }
}
