package io.esimswitchboard.provider;

import java.util.regex.Pattern;

/// The activation code of an eSIM profile, `LPA:1$<SM-DP+ address>$<matching id>` (GSMA SGP.22, section 4.1). A bearer
/// secret: [#toString()] masks it.
public record InstallCode(String value) {

    private static final Pattern FORM =
            Pattern.compile("LPA:1\\$[A-Za-z0-9.-]{1,255}\\$[A-Za-z0-9-]{0,255}(\\$[^\\s$]*){0,2}");

    public InstallCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an activation code: " + value.length() + " characters");
        }
    }

    public String smdpAddress() {
        return value.split("\\$", -1)[1];
    }

    public String matchingId() {
        return value.split("\\$", -1)[2];
    }

    @Override
    public String toString() {
        return "InstallCode[masked]";
    }
}
