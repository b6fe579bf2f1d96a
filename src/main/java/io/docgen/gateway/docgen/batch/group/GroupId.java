package io.docgen.gateway.docgen.batch.group;

import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.support.error.GatewayException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The id of a group of batches. It holds the batches and the names of their documents, so that no gateway has to
 * remember a group. It gives no access: each batch is read with the token of the caller.
 *
 * @param documents in the order of the request, at most {@link DocgenBatchGroup#MAX_DOCUMENTS}
 */
record GroupId(List<Document> documents) {

    private static final int MAX_DOCUMENTS = DocgenBatchGroup.MAX_DOCUMENTS;

    private static final String PREFIX = "group_";
    /** Enough for 25 names of 255 bytes, each with an id of 64 bytes. */
    private static final int MAX_LENGTH = 16_000;
    private static final int REJECTED = 0;
    private static final int BATCH_WITH_UUID = 1;
    private static final int BATCH = 2;

    /**
     * One document.
     *
     * @param batchId null if Box has rejected it
     */
    record Document(String name, @Nullable String batchId) {
    }

    /**
     * Reads an id that {@link #toString} has written.
     *
     * @throws GatewayException {@code BAD_USER_INPUT} for any other
     */
    static GroupId parse(String argument, String id) {
        if (id.length() <= MAX_LENGTH && id.startsWith(PREFIX)) {
            try {
                GroupId group = read(Base64.getUrlDecoder().decode(id.substring(PREFIX.length())));
                if (group.toString().equals(id)) { // one group has one id
                    return group;
                }
            } catch (IOException | IllegalArgumentException malformed) {
                // as below
            }
        }
        throw GatewayException.badUserInput(argument, "must be the id of a group, as `createDocgenBatchGroup` returned "
                + "it.");
    }

    private static GroupId read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        List<Document> documents = new ArrayList<>();
        while (in.available() > 0) {
            String batchId = batchId(in);
            documents.add(new Document(in.readUTF(), batchId));
        }
        if (documents.size() > MAX_DOCUMENTS || documents.stream().allMatch(document -> document.batchId() == null)) {
            throw new IllegalArgumentException();
        }
        return new GroupId(List.copyOf(documents));
    }

    private static @Nullable String batchId(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case REJECTED -> null;
            case BATCH_WITH_UUID -> new UUID(in.readLong(), in.readLong()).toString();
            case BATCH -> opaque(in.readUTF());
            default -> throw new IllegalArgumentException();
        };
    }

    /** As everywhere: anything else could name another resource in a URL. */
    private static String opaque(String id) {
        if (!BoxId.isOpaque(id)) {
            throw new IllegalArgumentException();
        }
        return id;
    }

    /** The id as clients see it. */
    @Override
    public String toString() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Document document : documents) {
                writeBatchId(out, document.batchId());
                out.writeUTF(document.name());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    private static void writeBatchId(DataOutputStream out, @Nullable String id) throws IOException {
        UUID uuid = id == null ? null : uuid(id);
        if (uuid != null) {
            out.writeByte(BATCH_WITH_UUID);
            out.writeLong(uuid.getMostSignificantBits());
            out.writeLong(uuid.getLeastSignificantBits());
        } else if (id != null) {
            out.writeByte(BATCH);
            out.writeUTF(id);
        } else {
            out.writeByte(REJECTED);
        }
    }

    /** Null if the id is not the canonical text of one: real batch ids are, but Box documents none. */
    private static @Nullable UUID uuid(String id) {
        if (id.length() != 36) {
            return null;
        }
        try {
            UUID uuid = UUID.fromString(id);
            return uuid.toString().equals(id) ? uuid : null;
        } catch (IllegalArgumentException other) {
            return null;
        }
    }
}
