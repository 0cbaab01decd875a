//! Opening the window.

use eframe::NativeOptions;
use egui::{IconData, ViewportBuilder};

use super::{ExplorerApp, install_fonts};
use crate::app::{Runtime, Startup};
use crate::i18n::{Explain, Fault, Problem};

/// Why there is no window.
#[derive(Debug, thiserror::Error)]
pub enum WindowError {
    /// No screen, or no way to draw on it.
    #[error("no window can be opened: {0}")]
    NoDisplay(String),
}

/// Opens the window and returns when it is closed.
///
/// # Errors
/// [`WindowError`] if the computer has no display.
pub fn run_window(startup: Startup) -> Result<(), WindowError> {
    let viewport = ViewportBuilder::default()
        .with_title("Alipay Explorer")
        .with_app_id("alipay-explorer")
        .with_inner_size([1280.0, 800.0])
        .with_min_inner_size([960.0, 600.0])
        .with_drag_and_drop(true)
        .with_icon(icon());
    let options = NativeOptions {
        viewport,
        ..NativeOptions::default()
    };
    let create = |context: &eframe::CreationContext<'_>| {
        install_fonts(&context.egui_ctx);
        let ctx = context.egui_ctx.clone();
        let runtime = Runtime::new(startup, move || ctx.request_repaint())?;
        Ok(Box::new(ExplorerApp::start(&context.egui_ctx, runtime)) as Box<dyn eframe::App>)
    };
    eframe::run_native("alipay-explorer", options, Box::new(create))
        .map_err(|error| WindowError::NoDisplay(without_source_path(&error.to_string())))
}

/// The window library names the line of its own source before the reason.
fn without_source_path(error: &str) -> String {
    error.rsplit(": ").next().unwrap_or(error).to_owned()
}

fn icon() -> IconData {
    eframe::icon_data::from_png_bytes(include_bytes!("../../assets/icons/alipay-explorer.png"))
        .unwrap_or_default()
}

impl Explain for WindowError {
    fn problem(&self) -> Problem {
        let Self::NoDisplay(reason) = self;
        Problem::new(Fault::Machine, "window-no-display").with("reason", reason)
    }
}
