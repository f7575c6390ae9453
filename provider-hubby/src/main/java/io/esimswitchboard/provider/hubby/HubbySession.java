package io.esimswitchboard.provider.hubby;

import io.esimswitchboard.provider.toolkit.JsonView;
import io.esimswitchboard.provider.toolkit.Reply;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Lets a traveller in to the web view: a redirect token, and the session it is exchanged for.
final class HubbySession {

    private final HubbyApi api;
    private final HubbyApi stranger;

    HubbySession(HubbyApi api) {
        this.api = api;
        this.stranger = api.as((method, target) -> Map.of());
    }

    /// A token that works once and for minutes.
    Reply token(String user) {
        return api.post("open_portal", "/redirect-tokens/create", new HubbyBodies.User(user));
    }

    static Optional<String> tokenOf(JsonView data) {
        return data.text("redirect_token").filter(text -> text.matches("[0-9A-Za-z_-]{8,128}"));
    }

    /// Asks `question` in a session of `user`. A way in that is refused is as good as a question that never left us:
    /// nothing was asked for yet.
    Reply inside(String user, Function<HubbyApi, Reply> question) {
        return then(
                token(user),
                HubbySession::tokenOf,
                token -> then(
                        exchanged(token, user),
                        data -> data.text("access_token").filter(text -> text.matches("[\\x21-\\x7e]{1,4096}")),
                        access -> question.apply(
                                api.as((method, target) -> Map.of("authorization", "Bearer " + access)))));
    }

    private Reply exchanged(String token, String user) {
        return stranger.post("open_session", "/webapp/auth/exchange", new HubbyBodies.Exchange(token, user));
    }

    private static Reply then(Reply reply, Function<JsonView, Optional<String>> found, Function<String, Reply> next) {
        return switch (reply) {
            case Reply.Success(var data) ->
                found.apply(data).map(next).orElseGet(() -> new Reply.NotSent("no session was given"));
            case Reply.Unclear(var doubt) -> new Reply.NotSent(doubt);
            case Reply.NotSent notSent -> notSent;
            case Reply.Failure failure -> failure;
        };
    }
}
