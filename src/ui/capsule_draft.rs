//! What is typed into the dialogs about runs in files.

use zeroize::Zeroizing;

/// The choice and the passphrases; wiped when the dialog is closed.
#[derive(Default)]
pub(super) struct CapsuleDraft {
    /// Whether the run is to be sealed.
    pub(super) sealed: bool,
    /// The passphrase.
    pub(super) passphrase: Zeroizing<String>,
    /// The same once more.
    pub(super) repeat: Zeroizing<String>,
}

/// It holds passphrases, so nothing of it is told.
impl std::fmt::Debug for CapsuleDraft {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("CapsuleDraft([redacted])")
    }
}
