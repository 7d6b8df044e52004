package io.backstep.engine.data.image;

import java.io.InputStream;

/**
 * A file in the format IDX, packed by gzip or not.
 *
 * @param name what messages call it
 * @param length how many bytes the file has, packed as it is
 * @param stream its bytes from the first on; closing it is the giver's to do
 */
public record IdxSource(String name, long length, InputStream stream) {}
