package io.esimswitchboard.orchestrator.esim.http;

import io.esimswitchboard.orchestrator.esim.Deliveries;
import io.esimswitchboard.orchestrator.esim.Esim;
import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.tenant.Caller;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/// Delivered profiles. What it answers carries bearer secrets, so nobody may keep it.
@Controller("/v1/esims")
@Tag(name = "eSIMs")
final class EsimController {

    private static final String SECRET = "no-store, private";

    private final Deliveries deliveries;

    EsimController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Get("/{id}")
    @Operation(summary = "Read an eSIM", description = "Profile, activation code, install links and both statuses.")
    @ApiResponse(responseCode = "200", description = "The eSIM")
    @ApiResponse(responseCode = "404", description = "No such eSIM of this storefront")
    HttpResponse<EsimJson> read(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
        return secret(HttpResponse.ok(EsimJson.of(find(caller, id))));
    }

    @Get(uri = "/{id}/qr.png", produces = "image/png")
    @Operation(summary = "Read an eSIM's QR code as PNG")
    @ApiResponse(responseCode = "200", description = "The code")
    @ApiResponse(responseCode = "404", description = "No such eSIM of this storefront")
    @ApiResponse(responseCode = "409", description = "no_activation_code: it came of a claim")
    HttpResponse<byte[]> png(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
        return secret(HttpResponse.ok(QrPng.draw(code(caller, id))));
    }

    @Get(uri = "/{id}/qr.svg", produces = "image/svg+xml")
    @Operation(summary = "Read an eSIM's QR code as SVG")
    @ApiResponse(responseCode = "200", description = "The code")
    @ApiResponse(responseCode = "404", description = "No such eSIM of this storefront")
    @ApiResponse(responseCode = "409", description = "no_activation_code: it came of a claim")
    HttpResponse<byte[]> svg(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
        return secret(HttpResponse.ok(QrSvg.draw(code(caller, id))));
    }

    private QrCode code(Caller caller, String id) {
        return find(caller, id)
                .installCode()
                .map(QrCode::of)
                .orElseThrow(() -> ProblemException.conflict(
                        "no_activation_code",
                        "This eSIM came of a claim: its holder installs it on the pages of claim_url."));
    }

    private Esim find(Caller caller, String id) {
        return EsimId.parse(id)
                .flatMap(esim -> deliveries.findEsim(caller.storefront(), esim))
                .orElseThrow(ProblemException::notFound);
    }

    private static <T> MutableHttpResponse<T> secret(MutableHttpResponse<T> response) {
        return response.header(HttpHeaders.CACHE_CONTROL, SECRET).header("X-Content-Type-Options", "nosniff");
    }
}
