package io.finemo.classify.weka;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Excuses a method from the rule that a library does not touch standard output. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@interface HandlesStandardOutput {}
