/**
 * Labels from several annotators: one label for each row, and how far the annotators agree.
 *
 * <pre>{@code
 * MajorityVote<FinancialEmotion> vote =
 *     new MajorityVote<>(List.of(NEUTRAL, NEGATIVE_AWARENESS, POSITIVE_STATEMENT, OPPORTUNITY));
 * FinancialEmotion gold = vote.of(votes);
 * OptionalDouble alpha = KrippendorffAlpha.nominal(votesOfAllRows);
 * }</pre>
 *
 * <p>A row is the list of the labels it was given; who gave which does not matter, and annotators
 * who gave none are not in the list. Hint: {@link io.finemo.classify.agreement.KrippendorffAlpha}
 * takes rows with different numbers of votes, {@link io.finemo.classify.agreement.FleissKappa} does
 * not. Trap: agreement on a majority says nothing of rows that only one annotator saw.
 */
@NullMarked
package io.finemo.classify.agreement;

import org.jspecify.annotations.NullMarked;
