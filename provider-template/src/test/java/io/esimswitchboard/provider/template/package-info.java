@NullMarked
package io.esimswitchboard.provider.template;

import org.jspecify.annotations.NullMarked;
