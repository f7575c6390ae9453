/// The adapter for Template. `docs/providers/template.md` tells where its facts come from.
@NullMarked
package io.esimswitchboard.provider.template;

import org.jspecify.annotations.NullMarked;
