//! Whether a sentence has the words of a question.

/// Words that every sentence has: of themselves they ask for nothing.
const FUNCTION_WORDS: [&str; 72] = [
    "a", "about", "after", "all", "an", "and", "any", "are", "as", "at", "be", "because", "before",
    "but", "by", "can", "cannot", "did", "do", "does", "each", "for", "from", "had", "has", "have",
    "how", "if", "in", "into", "is", "it", "its", "many", "more", "most", "must", "no", "none",
    "not", "of", "off", "on", "one", "only", "or", "other", "out", "over", "same", "so", "some",
    "than", "that", "the", "their", "then", "there", "this", "to", "under", "was", "were", "what",
    "when", "where", "which", "who", "why", "with", "without", "your",
];

/// Shorter phrases are parts of many sentences, in characters.
const LEAST_PHRASE: usize = 4;

/// Whether a sentence holds the question as whole words, both in lower case. Chinese has no blanks
/// between words, so a part will do.
pub(super) fn holds_words(sentence: &str, question: &str) -> bool {
    let says_nothing = question
        .split(|it: char| !it.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .all(|word| FUNCTION_WORDS.contains(&word));
    if says_nothing {
        return false;
    }
    sentence.match_indices(question).any(|(at, _)| {
        let before = sentence.get(..at).and_then(|it| it.chars().next_back());
        let after = sentence.get(at + question.len()..);
        let after = after.and_then(|it| it.chars().next());
        !(joins(before, question.chars().next()) || joins(question.chars().next_back(), after))
    })
}

/// Whether two neighbours belong to one word.
fn joins(one: Option<char>, next: Option<char>) -> bool {
    let is_letter = |it: Option<char>| it.is_some_and(|it| it.is_ascii_alphanumeric());
    is_letter(one) && is_letter(next)
}

/// Whether a question says a phrase, whatever blanks and marks stand between its characters.
pub(super) fn holds_phrase(question: &str, phrase: &str) -> bool {
    let kept = question.chars().filter(|it| it.is_alphanumeric());
    let question: String = kept.flat_map(char::to_lowercase).collect();
    phrase.chars().count() >= LEAST_PHRASE && question.contains(&phrase.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_whole_and_say_something() {
        let sentence = "php: the private key cannot be read (check sign fail)";
        for question in [
            "private key",
            "check sign",
            "php",
            "the private",
            "key cannot be",
        ] {
            assert!(holds_words(sentence, question), "{question}");
        }
        for question in ["the", "rivate", "ph", "cannot be", "", "sign failed"] {
            assert!(!holds_words(sentence, question), "{question}");
        }
        assert!(holds_words("支付宝公钥证书序列号", "公钥"));
    }

    #[test]
    fn phrases_stand_in_questions_with_marks_between() {
        assert!(holds_phrase("报错：授权码 无效！", "授权码无效"));
        assert!(!holds_phrase("授权无效", "授权码无效"));
        assert!(!holds_phrase("无效", "无效"));
    }
}
