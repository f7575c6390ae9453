package io.esimswitchboard.orchestrator.http;

import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;

/// Every way an answer can go wrong.
@Controller("/broken")
@SuppressWarnings("DoNotCallSuggester")
final class BrokenThings {

    @Get("/bug")
    String bug() {
        throw new IllegalStateException("the secret of line 42");
    }

    @Get("/database-away")
    String databaseAway() {
        throw new IllegalStateException(new SQLTransientConnectionException("jdbc:mysql://root:secret@db"));
    }

    @Get("/connection-closed")
    String connectionClosed() {
        throw new ConnectionException("Could not set JDBC Connection", new SQLException("Connection is closed"));
    }

    @Get("/invalid")
    String invalid() {
        throw ProblemException.invalid(List.of(
                new FieldError("/items/0/quantity", "out_of_range", "has to be 1 to 50"),
                new FieldError("/color", "unknown_field", "there is no such field")));
    }

    @Get("/price")
    String price() {
        throw new ProblemException(ProblemException.conflict("price_exceeded", "All cost more.")
                .problem()
                .with("cheapest", JsonNode.createStringNode("4.50")));
    }

    @Get("/busy")
    String busy() {
        throw ProblemException.tooManyRequests("Too many requests.", Duration.ofMillis(1200));
    }

    @Get("/number/{number}")
    String number(int number) {
        return Integer.toString(number);
    }

    @Post("/echo")
    byte[] echo(@Body byte[] body) {
        return body;
    }
}
