package io.finemo.preprocess;

import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Token;
import io.finemo.preprocess.step.Language;
import java.util.List;
import java.util.Optional;

/**
 * A post with what the filters look at.
 *
 * @param analyzed the analysed post
 * @param language the language it was analysed in
 * @param foreign the code of the language it is in, if that is none of those accepted
 * @param written its tokens before any step changed them
 */
record Examined(
    AnalyzedPost analyzed, Language language, Optional<String> foreign, List<Token> written) {}
