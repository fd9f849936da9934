package io.finemo.preprocess;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Posts that nobody would write, the same for the same seed: words of three languages, what posts
 * are full of, and what breaks programs, strewn with any code point and with halves of some.
 */
public final class RandomPosts {
  private static final String WORDS =
      """
      it'll don't n't 's will have been going to isn't not never but I IT WILL RISE INFLATION up
      j'ai qu'il d' va-t-il a été vient de ne pas jamais mais INDICES aujourd'hui l’action
      ha sido iba subir cerrara la que no nunca pero tampoco el lunes bajan muy poco mercado
      precausion alomejor invercion tipicoooo INFLACION TIPICOOOO acciones mañna tmb xq QUE BITCOIN
      recieve tommorow definately teh buyyyy soooo haha jajaja HIHIHI loool mdr zzzzz x+y x_y
      #tag #acuerdocomercial #InvertirEnBolsa #INVERTIRINDICES #IbexINICIO #tothemoon #İstanbul
      # #1 #y ＃voiture #日本語 @ana @x RT https://t.co/x example.com $TSLA $BRK.B $ $^ $INTC
      """;

  private static final String SIGNS =
      """
      $1.2bn . , - + − – % ％ € 5 1.234,56 10-15 Q3 400c 12345678901234567 12% -3,5% ! !!! ¡ ? _ *
      ... ' ’ '' & &amp; " ( )
      """;

  private static final String LETTERS =
      """
      a e s n r o B á ñ n\u0303 a\u0301 \u0301 \u0301\u0302\u0303 İ ı I ß ǅ Σ İstanbul
      株 שלום नमस्ते дом ٣ ５ 𝟝 𐐀 𝒳
      """;

  private static final String EMOJI =
      """
      🚀 👍🏿 👩 👩\u200D💻 👨\u200D👩\u200D👧\u200D👦 🏳\uFE0F\u200D🌈 \u200D \uFE0F \u20E3 1\uFE0F\u20E3 x\uFE0F 1\u20E3
      🇪 🇪🇸 🏿 🏴 \uDB40\uDC67
      """;

  private static final String BROKEN =
      """
      \uD83D \uDE80 \uD840 \uD800 \uDC00 \u200B \u200E \u202E \u202C \u2066 \uFEFF \uFFFF \0
      """;

  private static final List<String> PIECES =
      Stream.concat(
              Stream.of(WORDS, SIGNS, LETTERS, EMOJI, BROKEN)
                  .flatMap(Pattern.compile("[ \n]")::splitAsStream),
              Stream.of("  ", "\n", "\u00A0", "\u3000", "\u2028", "\u001F"))
          .filter(piece -> !piece.isEmpty())
          .toList();

  private RandomPosts() {}

  /** Texts of up to 30 pieces. */
  public static List<String> texts(long seed, int count) {
    SplittableRandom random = new SplittableRandom(seed);
    return Stream.generate(() -> text(random)).limit(count).toList();
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(30);
    for (int i = 0; i < pieces; i++) {
      switch (random.nextInt(14)) {
        case 0 -> text.append((char) random.nextInt(0x10000)); // lone surrogates among them
        case 1 -> text.appendCodePoint(random.nextInt(0x110000));
        case 2 -> text.append(piece(random).repeat(1 + random.nextInt(50)));
        default -> text.append(piece(random));
      }
      text.append(random.nextInt(5) < 2 ? "" : " ");
    }
    return text.toString();
  }

  private static String piece(SplittableRandom random) {
    return PIECES.get(random.nextInt(PIECES.size()));
  }
}
