package io.esimswitchboard.provider;

/// The number of an eSIM profile (ITU-T E.118): 18 to 20 digits.
public record Iccid(String value) {

    public Iccid {
        if (!value.matches("[0-9]{18,20}")) {
            throw new IllegalArgumentException("not an ICCID: " + value.length() + " characters");
        }
    }
}
