//! Filtering JSON with an expression of jq.

use jaq_core::load::{self, Arena, File, Loader};
use jaq_core::native::Fun;
use jaq_core::{Compiler, Ctx, Exn, Vars, compile, data};
use jaq_json::{Val, read};
use serde::{Deserialize, Serialize};

use super::FilterError;
use crate::protocol::Charset;
use crate::protocol::json::JsonDocument;

/// More results are not kept.
pub const MOST_RESULTS: usize = 10_000;

/// More text of results is not kept, in bytes.
const MOST_TEXT: usize = 16 << 20;

/// A single larger result is not kept, in bytes. The answer itself is smaller.
const LARGEST_RESULT: usize = 128 << 20;

/// The longest message of a failed step that is kept, in characters: it may quote a whole value.
const LONGEST_REASON: usize = 300;

/// What came out of a filter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filtered {
    /// The results in JSON: the only one, or a list of all.
    pub json: String,
    /// How many there are.
    pub count: usize,
    /// Whether there would be more.
    pub is_cut: bool,
    /// Why it stopped, if it did not come to its end; jq's own words, which quote values.
    pub stopped: Option<String>,
}

/// Applies an expression to a JSON text in UTF-8. An expression may run forever or use up the
/// stack, so this belongs into a process of its own.
///
/// # Errors
/// [`FilterError`] if the expression cannot be read or the text is no JSON.
pub fn filter(text: &[u8], expression: &str) -> Result<Filtered, FilterError> {
    let definitions = jaq_core::defs()
        .chain(jaq_std::defs())
        .chain(jaq_json::defs());
    let arena = Arena::default();
    let program = File {
        code: expression,
        path: (),
    };
    let modules = Loader::new(definitions)
        .load(&arena, program)
        .map_err(|errors| unreadable(expression, errors))?;
    let program = Compiler::default()
        .with_funs(functions())
        .compile(modules)
        .map_err(|errors| undefined(expression, errors))?;
    let input = read::parse_single(text).map_err(|error| FilterError::NotJson {
        reason: error.to_string(),
    })?;
    let context = Ctx::<data::JustLut<Val>>::new(&program.lut, Vars::new([]));
    let mut results = Results::default();
    for outcome in program.id.run((context, input)) {
        match outcome {
            Ok(value) if results.has_room() && results.add(&value) => {}
            Ok(_) => {
                results.is_cut = true;
                break;
            }
            Err(exception) => {
                results.stopped = Some(reason(exception));
                break;
            }
        }
    }
    Ok(results.into())
}

/// All of jq but for what asks the outside.
fn functions() -> impl Iterator<Item = Fun<data::JustLut<Val>>> {
    let all = jaq_core::funs()
        .chain(jaq_std::funs())
        .chain(jaq_json::funs());
    all.filter(|(name, ..)| *name != "env")
}

#[derive(Default)]
struct Results {
    texts: Vec<String>,
    length: usize,
    is_cut: bool,
    stopped: Option<String>,
}

impl Results {
    fn has_room(&self) -> bool {
        self.texts.len() < MOST_RESULTS && self.length < MOST_TEXT
    }

    /// Whether the value was kept.
    fn add(&mut self, value: &Val) -> bool {
        let text = value.to_string();
        if text.len() > LARGEST_RESULT {
            return false;
        }
        // jq has values that JSON has not, for example not-a-number.
        let is_json = JsonDocument::parse(text.as_bytes().into(), Charset::Utf8).is_ok();
        let text = if is_json {
            text
        } else {
            serde_json::Value::from(text).to_string()
        };
        self.length += text.len();
        self.texts.push(text);
        true
    }
}

impl From<Results> for Filtered {
    fn from(results: Results) -> Self {
        let count = results.texts.len();
        let json = match results.texts.as_slice() {
            [only] => only.clone(),
            all => format!("[{}]", all.join(",")),
        };
        Self {
            json,
            count,
            is_cut: results.is_cut,
            stopped: results.stopped,
        }
    }
}

fn reason(exception: Exn<'_, Val>) -> String {
    let text = match exception.get_err() {
        Ok(error) => error.to_string(),
        Err(halt) => match halt.get_halt() {
            Ok(code) => format!("halt({code})"),
            Err(_) => "break".to_owned(),
        },
    };
    text.chars().take(LONGEST_REASON).collect()
}

fn unreadable(code: &str, errors: load::Errors<&str, ()>) -> FilterError {
    let first = errors.into_iter().find_map(|(_, error)| match error {
        load::Error::Lex(errors) => {
            let (expected, found) = errors.into_iter().next()?;
            Some((found, expected.as_str().to_owned()))
        }
        load::Error::Parse(errors) => {
            let (expected, found) = errors.into_iter().next()?;
            Some((found, expected.as_str().to_owned()))
        }
        load::Error::Io(errors) => {
            let (path, _) = errors.into_iter().next()?;
            Some((path, "no module".to_owned()))
        }
    });
    let (found, expected) = first.unwrap_or_default();
    FilterError::Syntax {
        place: place(code, found),
        found: found.chars().take(1).collect(),
        expected,
    }
}

fn undefined(code: &str, errors: compile::Errors<&str, ()>) -> FilterError {
    let mut all = errors.into_iter().flat_map(|(_, errors)| errors);
    let (name, kind) = all.next().unwrap_or(("", compile::Undefined::Filter(0)));
    let arity = match kind {
        compile::Undefined::Filter(arity) => arity,
        _ => 0,
    };
    FilterError::Undefined {
        place: place(code, name),
        name: if arity == 0 {
            name.to_owned()
        } else {
            format!("{name}/{arity}")
        },
    }
}

/// The number of the character that a part of the expression begins with, the first is 1.
fn place(code: &str, part: &str) -> usize {
    let offset = (part.as_ptr() as usize).checked_sub(code.as_ptr() as usize);
    let before = offset.and_then(|offset| code.get(..offset));
    before.map_or(code.chars().count(), |before| before.chars().count()) + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(expression: &str) -> Filtered {
        let text = r#"{"r":{"code":"10000","list":[3,1,2]},"n":1.50}"#;
        filter(text.as_bytes(), expression).unwrap()
    }

    fn refused(expression: &str) -> FilterError {
        filter(b"{}", expression).unwrap_err()
    }

    #[test]
    fn one_result_stands_alone_and_several_are_a_list() {
        assert_eq!(run(".r.code").json, r#""10000""#);
        assert_eq!(run(".r.list | sort | .[]").json, "[1,2,3]");
        assert_eq!(run(".r.list[]").count, 3);
        assert_eq!(run("empty").json, "[]");
        assert_eq!(run(".n").json, "1.50", "a number stays as it was sent");
    }

    #[test]
    fn what_fails_on_the_way_keeps_the_results_before_it() {
        let stopped = run(".r.code, (.r | tonumber), 3");
        assert_eq!(stopped.count, 1);
        assert!(
            stopped.stopped.unwrap().contains("10000"),
            "the value is quoted"
        );
        assert_eq!(run("1, halt, 2").stopped.as_deref(), Some("halt(0)"));
    }

    #[test]
    fn endless_results_are_cut() {
        let cut = run("repeat(1)");
        assert_eq!((cut.count, cut.is_cut), (MOST_RESULTS, true));
    }

    #[test]
    fn a_value_that_json_does_not_have_is_told_as_text() {
        assert_eq!(run("nan").json, r#""NaN""#);
    }

    #[test]
    fn says_where_an_expression_is_wrong() {
        assert_eq!(
            refused(".a | (.b"),
            FilterError::Syntax {
                place: 9,
                found: String::new(),
                expected: "closing parenthesis".to_owned()
            }
        );
        assert_eq!(
            refused("买 | .a").clone(),
            FilterError::Syntax {
                place: 1,
                found: "买".to_owned(),
                expected: "token".to_owned()
            }
        );
        assert_eq!(
            refused(".a | lenght"),
            FilterError::Undefined {
                place: 6,
                name: "lenght".to_owned()
            }
        );
        assert!(matches!(refused("env"), FilterError::Undefined { .. }));
    }

    #[test]
    fn a_text_that_is_no_json_is_told() {
        let error = filter(b"<html>", ".").unwrap_err();
        assert!(matches!(error, FilterError::NotJson { .. }), "{error:?}");
    }
}
