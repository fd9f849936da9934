/**
 * The container of model files.
 *
 * <p>A {@link io.finemo.core.archive.ModelArchive} holds named parts, one for each module that has
 * something to store, and a manifest with string properties. The container knows nothing of what is
 * in the parts; each module writes and reads its own.
 *
 * <pre>
 * ModelArchive archive =
 *     ModelArchive.builder("0.1.0")
 *         .property("labels", "NEUTRAL,OPPORTUNITY")
 *         .part("cascade.bin", cascadeBytes)
 *         .build();
 * archive.write(Path.of("opportunity.finemo"));
 *
 * byte[] bytes = ModelArchive.read(Path.of("opportunity.finemo")).part("cascade.bin");
 * </pre>
 *
 * <h2>The file</h2>
 *
 * <p>A zip that any tool can list and unpack, written in one way only: the entry {@code
 * manifest.json}, then the parts in order of name, all stored, all with the same date, without
 * extra fields or comments. So equal content gives equal bytes, on every machine and Java version.
 * The manifest states the format version, the version of the library that wrote the file, the
 * properties in order of key, and name, size and SHA-256 of each part.
 *
 * <p>A file that does not consist of exactly the bytes which writing its content again would give
 * is refused. This one rule covers compressed, duplicate, unknown and missing entries, other
 * spellings of the manifest, bytes before, between and behind the entries, and every damaged byte.
 * It also means that a model file which was unpacked and packed again with another tool is refused.
 *
 * <h2>Hints and traps</h2>
 *
 * <ul>
 *   <li>Reading is safe on hostile files: memory grows with what is read, within {@link
 *       io.finemo.core.archive.Limits}; no name in the file becomes a path or a class. Whoever
 *       reads a part has to be as careful: its bytes are still the sender's.
 *   <li>The checksums find damage, not forgery: who can write the file can write new sums. Get
 *       models from where you get your code.
 *   <li>Long things (feature names, tables) belong in a part, short ones in a property: the
 *       manifest is bounded more tightly.
 * </ul>
 */
@NullMarked
package io.finemo.core.archive;

import org.jspecify.annotations.NullMarked;
