//! What to paste where.

use crate::cli::View;
use crate::cli::page::Page;
use crate::keys::{AppPublicKey, KeyConversion, SDK_KEY_FORMS};

/// The public key to paste and the steps in the console.
pub(in crate::cli) fn console_steps(page: &mut Page, view: View, public_key: &AppPublicKey) {
    let locale = view.locale;
    page.heading(&locale.text("cli-app-public-key"));
    page.text(&public_key.to_base64_line());
    page.heading(&locale.text("key-console-title"));
    for step in ["key-console-upload", "key-console-copy", "key-console-mode"] {
        page.text(&locale.text(step));
    }
}

/// The form in which each SDK takes its keys.
pub(in crate::cli) fn sdk_forms(page: &mut Page, view: View) {
    let locale = view.locale;
    page.heading(&locale.text("sdk-keys-title"));
    let form = |conversion: KeyConversion| {
        let KeyConversion {
            structure,
            encoding,
        } = conversion;
        format!("{}, {}", structure.format().name(), encoding.name())
    };
    let rows: Vec<_> = SDK_KEY_FORMS
        .iter()
        .map(|sdk| {
            [
                sdk.name.to_owned(),
                form(sdk.private_key),
                locale.text(sdk.hint),
            ]
        })
        .collect();
    page.table(&rows);
}
