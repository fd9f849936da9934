package io.finemo.core.text;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;

/**
 * Top-level domains that twitter-text accepts in links and Guava's public suffix list does not
 * hold: two codes of countries that are no more, and generic domains, most of which have left the
 * root zone since. Posts of their time keep links to them. The names are the difference between the
 * two, as of the conformance suite of twitter-text and Guava 33.8.
 */
final class FormerTopLevelDomains {
  private static final String NAMES =
      """
          an tp
          abarth active adac afamilycompany aigo alfaromeo avianca bananarepublic bentley blanco
          bnl boots budapest bugatti cancerresearch cartier caseih cbs ceb chloe chrysler
          cityeats comcast cookingchannel csc dabur dodge doha doosan duck dunlop duns epost
          esurance etisalat everbank fiat flsmidth foodnetwork frontdoor fujixerox glade goo
          goodhands guardian hgtv honeywell hoteles htc iinet intel iselect iveco iwc jcp jlc
          kerrylogistics kinder ladbrokes lancaster lancia lancome liaison linde lipsy lixil
          loft lupin macys maserati mcd mcdonalds meo metlife mobily montblanc mopar movistar
          mtpc mutual mutuelle nadex nationwide natura newholland northwesternmutual off oldnavy
          onyourside orientexpress pamperedchef panerai passagens piaget qvc raid redstone
          rightathome rmit rocher sapo sca scjohnson scor ses shaw showtime shriram spiegel
          spreadbetting srt starhub statoil swiftcover symantec telecity telefonica tiffany
          travelchannel uconnect vista vistaprint volkswagen vuelos warman xfinity xperia zippo
          اتصالات موبايلي 大众汽车 工行 手表 珠宝 诺基亚
      """;

  private static final ImmutableSet<String> ALL =
      ImmutableSet.copyOf(Splitter.on(CharMatcher.whitespace()).omitEmptyStrings().split(NAMES));

  private FormerTopLevelDomains() {}

  /** Whether a domain, in lower case, was one. */
  static boolean contains(String domain) {
    return ALL.contains(domain);
  }
}
