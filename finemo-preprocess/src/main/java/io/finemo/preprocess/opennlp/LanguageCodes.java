package io.finemo.preprocess.opennlp;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The languages of the detector that have a code of two letters. The model speaks ISO 639-3, and
 * for some languages it names the one variety it has learnt ({@code ekk}, standard Estonian).
 */
final class LanguageCodes {
  private static final String TABLE =
      """
      afr af, ara ar, aze az, bak ba, bel be, ben bn, bos bs, bre br, bul bg, cat ca, ces cs, che ce,
      cmn zh, cym cy, dan da, deu de, ekk et, ell el, eng en, epo eo, est et, eus eu, fao fo, fas fa,
      fin fi, fra fr, fry fy, gle ga, glg gl, guj gu, heb he, hin hi, hrv hr, hun hu, hye hy, ind id,
      isl is, ita it, jav jv, jpn ja, kan kn, kat ka, kaz kk, kir ky, kor ko, lat la, lav lv, lim li,
      lit lt, ltz lb, lvs lv, mal ml, mar mr, mkd mk, mlt mt, mon mn, mri mi, msa ms, nep ne, nld nl,
      nno nn, nob nb, oci oc, pan pa, pes fa, plt mg, pol pl, por pt, pus ps, ron ro, rus ru, san sa,
      sin si, slk sk, slv sl, som so, spa es, sqi sq, srp sr, sun su, swa sw, swe sv, tam ta, tat tt,
      tel te, tgk tg, tgl tl, tha th, tur tr, ukr uk, urd ur, uzb uz, vie vi, vol vo, zul zu
      """;

  private static final Map<String, String> TWO_LETTERS =
      Pattern.compile("\\w+ \\w+")
          .matcher(TABLE)
          .results()
          .map(pair -> pair.group())
          .collect(
              Collectors.toUnmodifiableMap(
                  pair -> pair.substring(0, 3), pair -> pair.substring(4)));

  private static final Set<String> KNOWN = Set.copyOf(TWO_LETTERS.values());

  private LanguageCodes() {}

  /** The ISO 639-1 code for one of the model's codes; eight of its languages have none. */
  static Optional<String> twoLetters(String threeLetters) {
    return Optional.ofNullable(TWO_LETTERS.get(threeLetters));
  }

  /** Whether the model knows the language of an ISO 639-1 code. */
  static boolean isKnown(String twoLetters) {
    return KNOWN.contains(twoLetters);
  }
}
