/**
 * Texts and what is found in them.
 *
 * <p>{@link io.finemo.core.text.EntityExtractor} finds cashtags, hashtags, mentions and URLs in one
 * pass; {@link io.finemo.core.text.AnalyzedPost} is the contract between what analyses a post and
 * what makes features of it. Every {@link io.finemo.core.text.Span} points into the text as the
 * author wrote it, counted in UTF-16 units as {@link java.lang.String#substring(int, int)} does,
 * whatever was cleaned in between. The API of X counts code points: {@link
 * java.lang.String#codePointCount(int, int)} converts.
 *
 * <pre>{@code
 * for (Entity entity : EntityExtractor.extended().extract("$TEF.MC up, $100 gone")) {
 *   if (entity instanceof Entity.Cashtag cashtag) {
 *     use(cashtag.symbol(), cashtag.span()); // TEF.MC once; the money is none
 *   }
 * }
 * }</pre>
 *
 * <p>Hint: {@link io.finemo.core.text.EntityExtractor#strict} finds what X finds; take {@code
 * extended} to find what people mean. Trap: {@link io.finemo.core.text.NearDuplicates} remembers,
 * so it needs one instance for each stream and is not shared by threads.
 */
@NullMarked
package io.finemo.core.text;

import org.jspecify.annotations.NullMarked;
