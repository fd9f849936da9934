/**
 * Texts and what is found in them.
 *
 * <p>{@link io.finemo.core.text.EntityExtractor} finds cashtags, hashtags, mentions and URLs in one
 * pass; {@link io.finemo.core.text.AnalyzedPost} is the contract between what analyses a post and
 * what makes features of it. Every {@link io.finemo.core.text.Span} points into the text as the
 * author wrote it, counted in UTF-16 units as {@link java.lang.String#substring(int, int)} does,
 * whatever was cleaned in between. The API of X counts code points: {@link
 * java.lang.String#codePointCount(int, int)} converts.
 */
@NullMarked
package io.finemo.core.text;

import org.jspecify.annotations.NullMarked;
