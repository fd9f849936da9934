package io.finemo.classify.certify;

import io.finemo.classify.Depth;
import io.finemo.classify.internal.DepthCodec;
import io.finemo.core.archive.ModelArchive;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes calibrated depths with their certificates into model files, as the part {@value #NAME},
 * and reads them. Where the aim was unattainable that is kept too: the model never decides for the
 * target, and this says why.
 */
public final class CertificatePart {
  /** The name of the part. */
  public static final String NAME = "certificate.bin";

  private static final int VERSION = 1;

  private CertificatePart() {}

  /**
   * Adds a calibrated depth to a model file.
   *
   * @param depth the depth and what is certain of it
   * @param archive where to
   */
  public static void write(CalibratedDepth depth, ModelArchive.Builder archive) {
    DepthSearch search = depth.search();
    PartWriter out = new PartWriter().integer(VERSION).text(search.measure());
    out.real(search.aim()).real(search.confidence());
    out.integer(search.startSupport()).integer(search.tests()).integer(search.heldOut());
    out.flag(depth instanceof CalibratedDepth.Attained);
    if (depth instanceof CalibratedDepth.Attained found) {
      out.text(found.certificate().guarantee().name());
    }
    Optional<Evidence> evidence = evidence(depth);
    out.flag(evidence.isPresent());
    evidence.ifPresent(seen -> write(seen, out));
    archive.part(NAME, out.toBytes());
  }

  private static void write(Evidence seen, PartWriter out) {
    DepthCodec.write(Depth.score(seen.threshold()), out);
    out.integer(seen.shown()).integer(seen.trials()).integer(seen.errors()).real(seen.bound());
  }

  /**
   * Reads the calibrated depth of a model file.
   *
   * @param archive the model file
   * @return the depth, empty if the file has none
   * @throws ModelFormatException if it is damaged
   */
  public static Optional<CalibratedDepth> read(ModelArchive archive) throws ModelFormatException {
    if (!archive.partNames().contains(NAME)) {
      return Optional.empty();
    }
    PartReader in = new PartReader(archive, NAME);
    int version = in.integer("the version of the certificate", 1, Integer.MAX_VALUE);
    if (version != VERSION) {
      throw in.fault("version " + version + " of the certificate; this library reads " + VERSION);
    }
    try {
      CalibratedDepth depth = read(in);
      in.end();
      return Optional.of(depth);
    } catch (IllegalArgumentException e) {
      throw in.fault("the certificate: " + e.getMessage());
    }
  }

  private static CalibratedDepth read(PartReader in) throws ModelFormatException {
    DepthSearch search =
        new DepthSearch(
            in.text("the measure"),
            in.real("the aim"),
            in.real("the confidence"),
            count("the support at the start", in),
            count("the number of tests", in),
            count("the number of held-out rows", in));
    if (!in.flag("an aim attained")) {
      return new CalibratedDepth.Unattainable(search, readEvidence(search, in));
    }
    Certificate.Guarantee guarantee = in.constant("the guarantee", Certificate.Guarantee.values());
    Evidence seen =
        readEvidence(search, in)
            .orElseThrow(() -> in.fault("an attained depth has no evidence of it"));
    return new CalibratedDepth.Attained(
        Depth.score(seen.threshold()), new Certificate(search, guarantee, seen));
  }

  private static Optional<Evidence> readEvidence(DepthSearch search, PartReader in)
      throws ModelFormatException {
    if (!in.flag("evidence")) {
      return Optional.empty();
    }
    if (!(DepthCodec.read(in) instanceof Depth.Score score)) {
      throw in.fault("a certificate is of a depth on the score");
    }
    int most = search.heldOut();
    return Optional.of(
        new Evidence(
            score.threshold(),
            in.integer("the number of rows shown", 0, most),
            in.integer("the number of trials", 0, most),
            in.integer("the number of errors", 0, most),
            in.real("the bound")));
  }

  private static int count(String what, PartReader in) throws ModelFormatException {
    return in.integer(what, 0, Integer.MAX_VALUE);
  }

  /**
   * A calibrated depth in words, for the manifest of a model file.
   *
   * @param depth the depth
   * @return texts by name, all of which begin with {@code certificate.}
   */
  public static SortedMap<String, String> describe(CalibratedDepth depth) {
    SortedMap<String, String> texts = new TreeMap<>();
    DepthSearch search = depth.search();
    texts.put("certificate.measure", search.measure());
    texts.put("certificate.aim", Double.toString(search.aim()));
    texts.put("certificate.confidence", Double.toString(search.confidence()));
    texts.put("certificate.startSupport", Integer.toString(search.startSupport()));
    texts.put("certificate.tests", Integer.toString(search.tests()));
    texts.put("certificate.heldOut", Integer.toString(search.heldOut()));
    texts.put(
        "certificate.guarantee",
        depth instanceof CalibratedDepth.Attained found
            ? found.certificate().guarantee().name()
            : "UNATTAINABLE");
    evidence(depth)
        .ifPresent(
            seen -> {
              texts.put("certificate.threshold", Double.toString(seen.threshold()));
              texts.put("certificate.shown", Integer.toString(seen.shown()));
              texts.put("certificate.trials", Integer.toString(seen.trials()));
              texts.put("certificate.errors", Integer.toString(seen.errors()));
              texts.put("certificate.bound", Double.toString(seen.bound()));
            });
    return texts;
  }

  private static Optional<Evidence> evidence(CalibratedDepth depth) {
    if (depth instanceof CalibratedDepth.Attained found) {
      return Optional.of(found.certificate().seen());
    }
    return ((CalibratedDepth.Unattainable) depth).best();
  }
}
