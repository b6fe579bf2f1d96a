package io.docgen.gateway.box.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads times and whole numbers from a JSON string or number. An unreadable value makes only its field null. A number
 * such as {@code 1e999999999} is never expanded.
 */
final class LenientScalarsModule extends SimpleModule {

    private static final long serialVersionUID = 1L;
    private static final int MAX_DIGITS = 64;

    LenientScalarsModule() {
        super("lenient-scalars");
        add(OffsetDateTime.class, BoxDateTimeParser::parse);
        add(BigInteger.class, LenientScalarsModule::whole);
        add(Long.class, text -> {
            BigInteger whole = whole(text);
            return whole == null || whole.bitLength() >= Long.SIZE ? null : Long.valueOf(whole.longValue());
        });
    }

    private <T> void add(Class<T> type, Function<String, @Nullable T> parser) {
        addDeserializer(type, new Lenient<>(type, parser));
    }

    /** Null for anything but a whole number of at most {@value #MAX_DIGITS} digits. */
    private static @Nullable BigInteger whole(String text) {
        try {
            if (text.length() > 2 * MAX_DIGITS) {
                return null;
            }
            BigDecimal number = new BigDecimal(text.trim());
            long digits = (long) number.precision() - number.scale();
            return digits > MAX_DIGITS || number.scale() > MAX_DIGITS ? null : number.toBigIntegerExact();
        } catch (ArithmeticException | NumberFormatException unreadable) {
            return null;
        }
    }

    private static final class Lenient<T> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1L;
        private final transient Function<String, @Nullable T> parser;

        Lenient(Class<T> type, Function<String, @Nullable T> parser) {
            super(type);
            this.parser = parser;
        }

        @Override
        public @Nullable T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonToken token = json.currentToken();
            if (token == JsonToken.VALUE_STRING || token != null && token.isNumeric()) {
                return parser.apply(json.getText());
            }
            json.skipChildren();
            return null;
        }
    }
}
