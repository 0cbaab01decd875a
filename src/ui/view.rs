//! What every view is given.

use egui::Color32;
use jiff::Timestamp;

use super::theme::Palette;
use crate::app::AppState;
use crate::i18n::Locale;
use crate::protocol::Environment;
use crate::storage::Profile;

/// The state to draw, the language to draw it in, and the time.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    /// The state.
    pub(super) state: &'a AppState,
    /// The language.
    pub(super) locale: Locale,
    /// The time of this frame.
    pub(super) now: Timestamp,
    /// The colours of the theme.
    pub(super) palette: &'static Palette,
    /// Whether the field to look through the page takes the focus in this frame.
    pub(super) is_find_asked: bool,
}

impl<'a> View<'a> {
    /// The view of a frame.
    pub(super) fn new(state: &'a AppState, now: Timestamp, palette: &'static Palette) -> Self {
        Self {
            state,
            locale: state.locale(),
            now,
            palette,
            is_find_asked: false,
        }
    }

    /// A text in the language of the view.
    pub(super) fn text(&self, id: &str) -> String {
        self.locale.text(id)
    }

    /// A text with values in it.
    pub(super) fn text_with(&self, id: &str, args: &[(&str, &str)]) -> String {
        self.locale.text_with(id, args)
    }

    /// The name of a profile; the built-in one has a name in every language.
    pub(super) fn profile_name(&self, profile: &Profile) -> String {
        if profile.is_built_in() {
            self.text(Environment::Simulator.title())
        } else {
            profile.name.clone()
        }
    }

    /// The colour of an environment.
    pub(super) fn environment_color(&self, environment: Environment) -> Color32 {
        match environment {
            Environment::Simulator => self.palette.accent,
            Environment::Sandbox => self.palette.good,
            Environment::Production => self.palette.bad,
            Environment::Custom => self.palette.warning,
        }
    }
}
