package io.esimswitchboard.orchestrator.statusstore.http;

import io.esimswitchboard.orchestrator.statusstore.VerifyStatusStore;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/// Proving that the log tells the state.
@Controller("/ops/v1/status-store/verify")
@Tag(name = "Operators")
final class StatusStoreController {

    private final VerifyStatusStore verify;

    StatusStoreController(VerifyStatusStore verify) {
        this.verify = verify;
    }

    @Post
    @Status(HttpStatus.OK)
    @Operation(
            summary = "Rebuild every order from its events and compare",
            description = "In memory, a page of orders at a time; changes nothing. An order that moves meanwhile is"
                    + " looked at again.")
    @ApiResponse(responseCode = "200", description = "Counts, and the first differences")
    VerificationJson verify() {
        return VerificationJson.of(verify.verify());
    }
}
