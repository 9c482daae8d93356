/** Mail archives on disk, read as a lazy sequence of raw messages: {@code .eml} files, folders of them, mbox files. */
@NullMarked
package io.github.camelgmail.test.archive;

import org.jspecify.annotations.NullMarked;
