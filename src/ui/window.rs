//! Opening the window.

use eframe::NativeOptions;
use egui::{IconData, ViewportBuilder, ViewportCommand};

use super::{ExplorerApp, install_fonts};
use crate::app::{Runtime, Startup};
use crate::i18n::{Explain, Fault, Problem};
use crate::storage::{Screen, VersionedFile, WindowPlace};

/// Width and height at the first start, in points.
const USUAL_SIZE: [f32; 2] = [1280.0, 800.0];
/// Where a window opens whose screen is gone, in points.
const USUAL_CORNER: [f32; 2] = [40.0, 40.0];

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
    // Read before there is a window that could be kept waiting.
    let place = startup.paths.as_ref().map_or_else(
        |_no_home| WindowPlace::default(),
        |paths| VersionedFile::at(paths.window()).load().content,
    );
    let viewport = placed(&place)
        .with_title("Alipay Explorer")
        .with_app_id("alipay-explorer")
        .with_min_inner_size([960.0, 600.0])
        .with_drag_and_drop(true)
        .with_icon(icon());
    let options = NativeOptions {
        viewport,
        ..NativeOptions::default()
    };
    let create = move |context: &eframe::CreationContext<'_>| {
        install_fonts(&context.egui_ctx);
        bring_to_screen(context, &place);
        let ctx = context.egui_ctx.clone();
        let runtime = Runtime::new(startup, move || ctx.request_repaint())?;
        Ok(Box::new(ExplorerApp::start(&context.egui_ctx, runtime)) as Box<dyn eframe::App>)
    };
    eframe::run_native("alipay-explorer", options, Box::new(create))
        .map_err(|error| WindowError::NoDisplay(without_source_path(&error.to_string())))
}

/// A window as it was, or the usual one.
fn placed(place: &WindowPlace) -> ViewportBuilder {
    let viewport = ViewportBuilder::default()
        .with_inner_size(place.usable_size().unwrap_or(USUAL_SIZE))
        .with_maximized(place.maximized);
    match place.position {
        Some(position) => viewport.with_position(position),
        None => viewport,
    }
}

/// A window whose screen is gone opens as at the first start.
fn bring_to_screen(context: &eframe::CreationContext<'_>, place: &WindowPlace) {
    let Some(window) = context.winit_window() else {
        return;
    };
    let screens = window.available_monitors().map(|screen| {
        let (corner, size) = (screen.position().cast(), screen.size().cast());
        [corner.x, corner.y, size.width, size.height]
    });
    let screens: Vec<Screen> = screens.collect();
    let scale = context.egui_ctx.native_pixels_per_point().unwrap_or(1.0);
    if !place.is_reachable(&screens, scale) {
        for command in [
            ViewportCommand::OuterPosition(USUAL_CORNER.into()),
            ViewportCommand::InnerSize(USUAL_SIZE.into()),
        ] {
            context.egui_ctx.send_viewport_cmd(command);
        }
    }
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
