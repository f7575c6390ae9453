package io.esimswitchboard.quickstart.command;

import io.esimswitchboard.quickstart.platform.Layout;
import io.esimswitchboard.quickstart.terminal.Screen;
import java.util.List;

/// What every command works with.
///
/// @param words the command line as it came, for a launcher in the background
record Setting(Arguments arguments, Layout layout, Screen screen, List<String> words) {}
