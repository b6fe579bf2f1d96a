package io.docgen.gateway.box.http;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.docgen.gateway.box.BoxDocgenJob;
import io.docgen.gateway.box.loader.BoxPage;
import io.docgen.gateway.support.ReceivedBytes;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it takes to receive and parse a list of jobs, as it is and compressed. A list of one has the size of a job. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class InflatedBodyBenchmark {

    private static final int RECORD = 16 * 1024;
    private static final String JOB = """
            {"id":"%d","type":"docgen_job","batch":{"id":"%s","type":"docgen_batch"},"template_file":{"id":"1744637428174",\
            "type":"file"},"template_file_version":{"id":"1921633021971","type":"file_version"},"output_file":{"type":"file",\
            "id":"%d"},"output_file_version":{"type":"file_version","id":"%d"},"status":"completed","output_type":"pdf",\
            "created_at":%d,"created_by":{"id":"11446498001","type":"user"},"enterprise":{"id":"1910967",\
            "type":"enterprise"},"source":"api"}""";

    @Param({"1", "100", "1000"})
    public int jobs;

    @Param({"identity", "gzip"})
    public String coding;

    private byte[] body;
    private ResponseHead head;
    private ObjectReader reader;

    @Setup
    public void prepare() throws IOException {
        Random random = new Random(1);
        byte[] json = IntStream.range(0, jobs).mapToObj(i -> JOB.formatted(21_954_948 + 37 * i, new UUID(7, i / 10 * 0x9e3779b97f4a7c15L),
                1_744_864_876_727L + random.nextInt(1_000_000_000), 1_921_647_669_527L + random.nextInt(1_000_000_000), 1_736_341_585 + 50 * i))
                .collect(Collectors.joining(",", "{\"entries\":[", "],\"next_marker\":\"m\"}")).getBytes(StandardCharsets.UTF_8);
        body = "gzip".equals(coding) ? gzip(json) : json;
        head = new ResponseHead(200, "application/json", coding, body.length, false, null, null, null, null);
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule()).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        reader = mapper.readerFor(mapper.getTypeFactory().constructParametricType(BoxPage.class, BoxDocgenJob.class));
        System.out.println("bytes: " + body.length);
    }

    @Benchmark
    public Object read() throws IOException {
        ReceivedBytes received = new ReceivedBytes();
        for (int from = 0; from < body.length; from += RECORD) {
            received.add(Buffer.buffer(Arrays.copyOfRange(body, from, Math.min(body.length, from + RECORD))));
        }
        return InflatedBody.read(head, received.stream(), 16 << 20, reader::readValue);
    }

    private static byte[] gzip(byte[] json) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(json);
        }
        return compressed.toByteArray();
    }
}
