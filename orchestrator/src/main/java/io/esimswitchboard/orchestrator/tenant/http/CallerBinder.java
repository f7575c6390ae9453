package io.esimswitchboard.orchestrator.tenant.http;

import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.tenant.Caller;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Hands the [Caller] to controllers that ask for one.
@Singleton
final class CallerBinder implements TypedRequestArgumentBinder<Caller> {

    @Override
    public Argument<Caller> argumentType() {
        return Argument.of(Caller.class);
    }

    @Override
    public BindingResult<Caller> bind(ArgumentConversionContext<Caller> context, HttpRequest<?> source) {
        Caller caller = Callers.of(source).orElseThrow(ProblemException::unauthorized);
        return () -> Optional.of(caller);
    }
}
