//! Tests as libtest-mimic takes them.

use libtest_mimic::Trial;

/// A test that fails by panicking.
pub(crate) fn trial(name: &str, test: impl FnOnce() + Send + 'static) -> Trial {
    Trial::test(name, move || {
        test();
        Ok(())
    })
}
