package io.finemo.examples.distributed;

import io.finemo.cashtag.TaggedPost;
import io.finemo.cashtag.noise.NoiseCounts;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import io.finemo.examples.pipeline.StudyCounts;
import java.util.Objects;

/**
 * What one task has counted, to be merged with what the others have: the study of its posts, and
 * how many parts of files were rejected, how many posts came too late for their window, and what
 * noise was found. Not thread-safe.
 */
public final class StudyPart {
  private static final int VERSION = 1;

  private final StudyCounts counts;
  private NoiseCounts noise;
  private long posts;
  private long rejected;
  private long late;

  private StudyPart(StudyCounts counts, NoiseCounts noise) {
    this.counts = Objects.requireNonNull(counts, "counts");
    this.noise = noise;
  }

  /** Nothing counted. */
  static StudyPart empty(StudySettings settings) {
    return new StudyPart(settings.counts(), NoiseForm.NONE);
  }

  /** What a tagger has found. */
  static StudyPart of(StudySettings settings, NoiseCounts noise) {
    return new StudyPart(settings.counts(), noise);
  }

  void add(TaggedPost post) {
    counts.add(post);
    posts++;
  }

  void addRejected() {
    rejected++;
  }

  void addLate() {
    late++;
  }

  void merge(StudyPart other) {
    counts.merge(other.counts);
    noise = NoiseForm.sum(noise, other.noise);
    posts += other.posts;
    rejected += other.rejected;
    late += other.late;
  }

  /**
   * The study.
   *
   * @return the counts themselves, not a copy
   */
  public StudyCounts counts() {
    return counts;
  }

  /**
   * The noise.
   *
   * @return what was found; of no post if it was not looked for
   */
  public NoiseCounts noise() {
    return noise;
  }

  /**
   * The posts.
   *
   * @return how many were counted in the study, late ones and all
   */
  public long posts() {
    return posts;
  }

  /**
   * The rejects.
   *
   * @return how many parts of files could not be read
   */
  public long rejected() {
    return rejected;
  }

  /**
   * The late posts.
   *
   * @return how many came when their window was over; they count in the study all the same
   */
  public long late() {
    return late;
  }

  byte[] toBytes() {
    PartWriter out = new PartWriter();
    out.integer(VERSION).whole(posts).whole(rejected).whole(late);
    NoiseForm.write(noise, out);
    counts.write(out);
    return out.toBytes();
  }

  static StudyPart read(StudySettings settings, byte[] bytes) throws ModelFormatException {
    PartReader in = new PartReader("a part of the study", bytes);
    in.integer("its version", VERSION, VERSION);
    long posts = in.whole("the posts", 0, Long.MAX_VALUE);
    long rejected = in.whole("the rejects", 0, Long.MAX_VALUE);
    long late = in.whole("the late posts", 0, Long.MAX_VALUE);
    NoiseCounts noise = NoiseForm.read(in);
    StudyPart part =
        new StudyPart(StudyCounts.read(settings.directory(), settings.options(), in), noise);
    part.posts = posts;
    part.rejected = rejected;
    part.late = late;
    return part;
  }
}
