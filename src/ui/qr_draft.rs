//! The QR code of an authorization.

use std::fmt;

use fast_qr::{ECL, QRBuilder, QRCode};

/// What a phone is to open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum QrForm {
    /// The page's own address, for the scanner of the Alipay app.
    Page,
    /// The address that opens the page in the Alipay app, for a phone's camera.
    AppLink,
}

impl QrForm {
    /// Both.
    pub(super) const ALL: [Self; 2] = [Self::Page, Self::AppLink];

    /// Fluent id of its name.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Page => "qr-page",
            Self::AppLink => "qr-app-link",
        }
    }
}

/// The form that is shown, and its picture.
pub(super) struct QrDraft {
    form: QrForm,
    text: String,
    code: Option<Box<QRCode>>,
}

impl QrDraft {
    /// The picture of a text; medium error correction, as a screen has no stains.
    pub(super) fn new(form: QrForm, text: String) -> Self {
        let code = QRBuilder::new(text.as_bytes()).ecl(ECL::M).build();
        Self {
            form,
            code: code.ok().map(Box::new),
            text,
        }
    }

    /// What it shows.
    pub(super) fn form(&self) -> QrForm {
        self.form
    }

    /// The text in the picture.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The picture's rows, dark modules `true`; `None` if the text is too long for any QR code.
    pub(super) fn rows(&self) -> Option<impl Iterator<Item = Vec<bool>>> {
        let code = self.code.as_deref()?;
        let rows = code.data.chunks(code.size).take(code.size);
        Some(rows.map(|row| row.iter().map(|module| module.value()).collect()))
    }
}

impl fmt::Debug for QrDraft {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("QrDraft")
            .field("form", &self.form)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_square_and_a_text_beyond_any_code_has_none() {
        let draft = QrDraft::new(QrForm::Page, "https://openauth.example/?a=1".to_owned());
        let rows: Vec<_> = draft.rows().unwrap().collect();
        assert!(rows.iter().all(|row| row.len() == rows.len()));
        assert!(rows[0][..7].iter().all(|dark| *dark), "the finder pattern");
        let endless = QrDraft::new(QrForm::Page, "x".repeat(4_000));
        assert!(endless.rows().is_none());
    }
}
