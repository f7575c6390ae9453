package io.esimswitchboard.quickstart.demo;

/// One server-sent event; a part that was not sent is empty.
record ServerEvent(String id, String type, String data) {}
