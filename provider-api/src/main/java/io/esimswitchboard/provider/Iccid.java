package io.esimswitchboard.provider;

import java.util.regex.Pattern;

/// The number of an eSIM profile (ITU-T E.118): 18 to 20 digits.
public record Iccid(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{18,20}");

    public Iccid {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an ICCID: " + value.length() + " characters");
        }
    }
}
