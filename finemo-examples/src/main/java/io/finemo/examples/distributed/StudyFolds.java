package io.finemo.examples.distributed;

import io.finemo.cashtag.TaggedPost;

/** The ways in which parts of a study grow. */
final class StudyFolds {
  private StudyFolds() {}

  /** What the folds have in common: they begin with nothing, and merge. */
  interface OfStudy<T> extends Fold<T, StudyPart> {
    StudySettings settings();

    @Override
    default StudyPart empty() {
      return StudyPart.empty(settings());
    }

    @Override
    default StudyPart merge(StudyPart part, StudyPart other) {
      part.merge(other);
      return part;
    }
  }

  /** Counts posts. */
  record Posts(StudySettings settings) implements OfStudy<TaggedPost> {
    @Override
    public StudyPart add(StudyPart part, TaggedPost post) {
      part.add(post);
      return part;
    }
  }

  /** Counts what could not be read. */
  record Rejects(StudySettings settings) implements OfStudy<String> {
    @Override
    public StudyPart add(StudyPart part, String reject) {
      part.addRejected();
      return part;
    }
  }

  /** Counts posts that came too late for their window. */
  record Late(StudySettings settings) implements OfStudy<String> {
    @Override
    public StudyPart add(StudyPart part, String post) {
      part.addLate();
      return part;
    }
  }

  /** Puts parts together. */
  record Parts(StudySettings settings) implements OfStudy<StudyPart> {
    @Override
    public StudyPart add(StudyPart part, StudyPart other) {
      part.merge(other);
      return part;
    }
  }
}
