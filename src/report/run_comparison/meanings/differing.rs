//! Two values that are not the same.

use crate::report::run_comparison::Told;

/// A sentence with `a` and `b` in it, if both are there and differ.
pub(super) fn differing<T: PartialEq + ToString>(
    text: &'static str,
    (a, b): (Option<T>, Option<T>),
) -> Option<Told> {
    let (a, b) = a.zip(b)?;
    let told = || {
        Told::new(text)
            .with_text("a", a.to_string())
            .with_text("b", b.to_string())
    };
    (a != b).then(told)
}
