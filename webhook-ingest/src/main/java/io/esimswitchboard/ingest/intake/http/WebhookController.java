package io.esimswitchboard.ingest.intake.http;

import io.esimswitchboard.ingest.intake.Intake;
import io.esimswitchboard.ingest.intake.WebhookAddress;
import io.esimswitchboard.provider.RawWebhook;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What wholesalers call. The bytes go to the verification as they came, whatever they call themselves.
@Controller("/webhooks")
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class WebhookController {

    private static final String LATER = "5";
    private static final String SOON = "1";

    private final Intake intake;
    private final InstantSource clock;

    WebhookController(Intake intake, InstantSource clock) {
        this.intake = intake;
        this.clock = clock;
    }

    @Post("/{provider_id}")
    @Operation(operationId = "receiveWebhook", summary = "A call of a wholesaler that signs its calls.")
    @ApiResponse(responseCode = "200", description = "Durable. A copy of an earlier call is answered the same.")
    @ApiResponse(responseCode = "401", description = "Forged or stale.")
    @ApiResponse(responseCode = "404", description = "No provider takes calls here.")
    @ApiResponse(responseCode = "413", description = "Over 256 KiB.")
    @ApiResponse(responseCode = "415", description = "The body is compressed.")
    @ApiResponse(responseCode = "429", description = "Over the provider's limit; see Retry-After.")
    @ApiResponse(responseCode = "503", description = "Not durable; see Retry-After.")
    HttpResponse<?> receive(HttpRequest<byte[]> request, @PathVariable("provider_id") String providerId) {
        return receive(request, new WebhookAddress(providerId, Optional.empty()));
    }

    @Post("/{provider_id}/{path_token}")
    @Operation(
            operationId = "receiveWebhookWithToken",
            summary = "A call of a wholesaler that does not sign; the token in the path stands in for a signature.")
    @ApiResponse(responseCode = "200", description = "Durable. A copy of an earlier call is answered the same.")
    @ApiResponse(responseCode = "404", description = "No provider takes calls here, or the token is wrong.")
    @ApiResponse(responseCode = "413", description = "Over 256 KiB.")
    @ApiResponse(responseCode = "415", description = "The body is compressed.")
    @ApiResponse(responseCode = "429", description = "Over the provider's limit; see Retry-After.")
    @ApiResponse(responseCode = "503", description = "Not durable; see Retry-After.")
    HttpResponse<?> receiveWithToken(
            HttpRequest<byte[]> request,
            @PathVariable("provider_id") String providerId,
            @PathVariable("path_token") String pathToken) {
        return receive(request, new WebhookAddress(providerId, Optional.of(pathToken)));
    }

    private HttpResponse<?> receive(HttpRequest<byte[]> request, WebhookAddress address) {
        if (isEncoded(request.getHeaders())) {
            return ProblemResponses.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
        byte[] body = request.getBody().orElseGet(() -> new byte[0]);
        RawWebhook call = new RawWebhook(headers(request.getHeaders()), body, clock.instant());
        return switch (intake.receive(address, call)) {
            case ACCEPTED -> HttpResponse.ok();
            case UNKNOWN_ADDRESS -> ProblemResponses.of(HttpStatus.NOT_FOUND);
            case FORGED -> ProblemResponses.of(HttpStatus.UNAUTHORIZED);
            case OVER_LIMIT -> ProblemResponses.of(HttpStatus.TOO_MANY_REQUESTS).header(HttpHeaders.RETRY_AFTER, SOON);
            case NOT_DURABLE ->
                ProblemResponses.of(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, LATER);
        };
    }

    /// Unpacking would let a small call become a large one, and the signature is over what was sent.
    private static boolean isEncoded(HttpHeaders headers) {
        return headers.getAll(HttpHeaders.CONTENT_ENCODING).stream()
                .anyMatch(encoding -> !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity"));
    }

    /// A header sent twice in different case stands twice among the names, with all its values each time.
    private static Map<String, List<String>> headers(HttpHeaders headers) {
        Map<String, List<String>> byName = new HashMap<>();
        headers.names().forEach(name -> byName.put(name.toLowerCase(Locale.ROOT), headers.getAll(name)));
        return byName;
    }
}
