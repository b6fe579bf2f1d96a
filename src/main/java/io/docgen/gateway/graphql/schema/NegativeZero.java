package io.docgen.gateway.graphql.schema;

/**
 * A number that is zero and was sent with a minus sign, such as {@code -0} or {@code -0.00}. Neither {@code BigInteger}
 * nor {@code BigDecimal} keeps the sign.
 */
public final class NegativeZero extends Number {

    /** The key of the text in the additional data of a literal that is a negative zero. */
    public static final String KEY = "negativeZero";

    private static final long serialVersionUID = 1L;

    private final String text;

    /** @param text as it was sent */
    public NegativeZero(String text) {
        this.text = text;
    }

    /** Whether it was sent without fraction and exponent. */
    boolean isInteger() {
        return text.equals("-0");
    }

    @Override
    public int intValue() {
        return 0;
    }

    @Override
    public long longValue() {
        return 0;
    }

    @Override
    public float floatValue() {
        return -0.0f;
    }

    @Override
    public double doubleValue() {
        return -0.0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NegativeZero zero && zero.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The text as it was sent. */
    @Override
    public String toString() {
        return text;
    }
}
