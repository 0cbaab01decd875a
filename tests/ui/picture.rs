//! Pictures of the window, and how far two of them may differ.

use std::env;
use std::panic::{catch_unwind, set_hook, take_hook};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use alipay_explorer::storage::write_atomically;
use alipay_explorer::ui::ExplorerApp;
use egui_kittest::wgpu::WgpuTestRenderer;
use egui_kittest::{Harness, SnapshotOptions, try_image_snapshot_options};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};

/// Why this computer can draw no pictures, if it cannot.
pub(crate) fn missing_renderer() -> Option<&'static str> {
    static MISSING: OnceLock<bool> = OnceLock::new();
    let is_missing = *MISSING.get_or_init(|| {
        let hook = take_hook();
        set_hook(Box::new(|_| {}));
        let outcome = catch_unwind(WgpuTestRenderer::new);
        set_hook(hook);
        outcome.is_err()
    });
    is_missing.then_some(
        "this machine can draw no pictures; on Debian: apt-get install mesa-vulkan-drivers",
    )
}

/// Compares what the window shows to a picture in a folder of this repository, or writes it if
/// `UPDATE_SNAPSHOTS=1`.
pub(crate) fn compare(
    harness: &mut Harness<'_, ExplorerApp>,
    folder: &str,
    name: &str,
) -> Result<(), String> {
    harness.check_accessibility();
    let image = harness.render()?;
    try_image_snapshot_options(&image, name, &tolerance(folder))
        .map_err(|error| error.to_string())?;
    if env::var_os("UPDATE_SNAPSHOTS").is_some() {
        shrink(&path_of(folder).join(format!("{name}.png")));
    }
    Ok(())
}

/// Writes a picture again as small as PNG allows without loss; its pixels are all opaque.
fn shrink(path: &Path) {
    let picture = image::open(path).unwrap().into_rgb8();
    let mut smaller = Vec::new();
    let encoder =
        PngEncoder::new_with_quality(&mut smaller, CompressionType::Best, FilterType::Adaptive);
    picture.write_with_encoder(encoder).unwrap();
    if (smaller.len() as u64) < path.metadata().unwrap().len() {
        write_atomically(path, &smaller).unwrap();
    }
}

fn path_of(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)
}

/// Keeps a picture of what the window shows, for the person who looks into a failure.
pub(crate) fn keep(harness: &mut Harness<'_, ExplorerApp>, name: &str) -> String {
    if let Some(reason) = missing_renderer() {
        return reason.to_owned();
    }
    let thread = std::thread::current();
    let test = thread.name().unwrap_or(name);
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("ui-{test}.png"));
    match harness.render().map(|image| image.save(&path)) {
        Ok(Ok(())) => path.display().to_string(),
        Ok(Err(error)) => error.to_string(),
        Err(error) => error,
    }
}

/// The one place that says how alike pictures must be: software renderers of different versions
/// smooth the edges of letters a little differently.
fn tolerance(folder: &str) -> SnapshotOptions {
    SnapshotOptions::new()
        .threshold(0.6)
        .max_failed_pixels(20)
        .output_path(path_of(folder))
}
