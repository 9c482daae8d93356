/** What benchmarks found: kept as files, and made a page with charts. */
@NullMarked
package io.github.camelgmail.bench.report;

import org.jspecify.annotations.NullMarked;
