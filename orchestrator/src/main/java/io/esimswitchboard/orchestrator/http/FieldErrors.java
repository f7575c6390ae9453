package io.esimswitchboard.orchestrator.http;

import java.util.ArrayList;
import java.util.List;

/// Everything wrong with one request: the caller mends it at once instead of piece by piece. For one thread.
public final class FieldErrors {

    private static final int MOST = 100;

    private final List<FieldError> found = new ArrayList<>();

    /// Beyond the hundredth, errors are not counted any more.
    public void add(FieldError error) {
        if (found.size() < MOST) {
            found.add(error);
        }
    }

    public void add(String pointer, String code, String detail) {
        add(new FieldError(pointer, code, detail));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /// Ends the request with 400 if there was any error. The problem's code is `own` where that is the code of every
    /// error, else `validation_failed`.
    public void throwIfAny(String own) {
        if (found.isEmpty()) {
            return;
        }
        if (found.stream().allMatch(error -> error.code().equals(own))) {
            throw ProblemException.invalid(own, found);
        }
        throw ProblemException.invalid(found);
    }
}
