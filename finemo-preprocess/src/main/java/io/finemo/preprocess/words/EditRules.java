package io.finemo.preprocess.words;

import io.finemo.preprocess.step.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What writers of a language write for what: letters of the same sound, sounds left out. The costs
 * are on the scale of {@link CandidateSearch}, where any other wrong letter costs about 1.
 */
final class EditRules {
  /**
   * One habit.
   *
   * @param written what is written, not empty
   * @param meant what is meant
   * @param cost the cost
   * @param atEnd whether it is one at the end of words only
   */
  record Rule(String written, String meant, float cost, boolean atEnd) {}

  private static final String SPANISH =
      "b>v:.3 v>b:.3 s>z:.35 z>s:.35 s>c:.35 c>s:.35 z>c:.3 c>z:.3 k>c:.2 k>qu:.15 q>qu:.15"
          + " x>ch:.3 tx>ch:.3 sh>ch:.4 x>s:.5 s>x:.45 y>ll:.3 ll>y:.3 w>gu:.25 w>hu:.3 w>bu:.35"
          + " g>j:.35 j>g:.35 ge>gue:.35 gi>gui:.35 m>n:.5 n>m:.5 i>y:.3 y>i:.35 ni>ñ:.4 nh>ñ:.4"
          + " gn>ñ:.4 cc>c:.3 c>cc:.4 h>:.35 l>r:.6 r>l:.6 o>ado:.6 ao>ado:.2$ aos>ados:.25$"
          + " io>ido:.45$ ios>idos:.5$ aa>ada:.4$ á>ada:.4$ í>ida:.5$ ío>ido:.35$ dr>r:.5 ph>f:.3"
          + " k>ch:.6 c>qu:.4 qu>c:.4 c>k:.5 ü>u:.1 e>que:.7 hue>güe:.4 bue>vue:.3 bh>b:.4";
  private static final String ENGLISH =
      "z>s:.4 s>z:.45 f>ph:.4 ph>f:.4 k>c:.4 c>k:.5 c>s:.5 s>c:.5 ie>ei:.3 ei>ie:.3 a>e:.55 e>a:.55"
          + " e>i:.55 i>e:.55 o>u:.65 u>o:.65 nite>night:.3 in>ing:.4$ y>ie:.5 s>ss:.4 t>tt:.4 r>rr:.4"
          + " l>ll:.35 m>mm:.35 n>nn:.4 p>pp:.4 c>cc:.4 f>ff:.4 d>dd:.5 g>gg:.5 ence>ance:.3"
          + " ance>ence:.3 able>ible:.3 ible>able:.3 ant>ent:.35 ent>ant:.35 er>or:.5 or>er:.5 or>our:.3"
          + " x>cks:.4 w>wh:.5 h>gh:.6 ut>ght:.6 er>re:.5 ally>ly:.5 ly>ally:.5 ey>y:.4 y>ey:.5";
  private static final String FRENCH =
      "k>qu:.25 k>c:.3 q>qu:.2 c>ç:.1 s>ss:.4 ss>s:.4 s>c:.4 c>s:.4 z>s:.4 ph>f:.35 f>ph:.35 o>au:.4"
          + " o>eau:.45 au>o:.45 au>eau:.4 é>er:.35$ é>ez:.4$ er>é:.35$ ez>é:.4$ e>es:.5$ ai>è:.4 è>ai:.4"
          + " é>ai:.4 ai>é:.45 oi>oua:.5 oua>oi:.4 wa>oi:.3 i>y:.4 y>i:.4 j>g:.4 g>j:.4 h>:.4 an>en:.4"
          + " en>an:.4 in>ain:.4 ain>in:.4 in>ein:.45 oe>œ:.05 ll>l:.35 l>ll:.35 m>mm:.35 n>nn:.35 p>pp:.35"
          + " t>tt:.35 r>rr:.35 f>ff:.35 c>cc:.4 tt>t:.35 nn>n:.35 mm>m:.35 sion>tion:.35 cion>tion:.3"
          + " m>n:.5 n>m:.5 x>s:.5 d>t:.6 amment>emment:.35 emment>amment:.35 man>ment:.4$ eu>e:.5";

  private static final Rule[] NONE = {};
  private static final Map<Language, EditRules> ALL = new HashMap<>();

  static {
    ALL.put(Language.SPANISH, new EditRules(SPANISH));
    ALL.put(Language.ENGLISH, new EditRules(ENGLISH));
    ALL.put(Language.FRENCH, new EditRules(FRENCH));
  }

  private final Rule[][] byFirst = new Rule[0x180][];

  private EditRules(String rules) {
    Map<Character, List<Rule>> lists = new java.util.TreeMap<>();
    for (String rule : rules.split(" ", -1)) {
      int to = rule.indexOf('>');
      int colon = rule.indexOf(':');
      boolean atEnd = rule.endsWith("$");
      float cost = Float.parseFloat(rule.substring(colon + 1, rule.length() - (atEnd ? 1 : 0)));
      lists
          .computeIfAbsent(rule.charAt(0), c -> new ArrayList<>())
          .add(new Rule(rule.substring(0, to), rule.substring(to + 1, colon), cost, atEnd));
    }
    lists.forEach((first, list) -> byFirst[first] = list.toArray(NONE));
  }

  static EditRules of(Language language) {
    EditRules rules = ALL.get(language);
    if (rules == null) {
      throw new IllegalStateException("no edit rules for " + language);
    }
    return rules;
  }

  /** The habits whose written form begins with a letter. */
  Rule[] startingWith(char letter) {
    Rule[] rules = letter < byFirst.length ? byFirst[letter] : NONE;
    return rules == null ? NONE : rules;
  }
}
