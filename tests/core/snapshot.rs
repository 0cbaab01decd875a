//! Texts that are compared with the ones kept under `tests/snapshots/core`.

/// Compares a text with its snapshot. `INSTA_UPDATE=always` writes it anew.
pub(crate) fn assert_text(folder: &str, name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(format!("../snapshots/core/{folder}"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}
