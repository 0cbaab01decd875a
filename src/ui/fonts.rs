//! The fonts of the window.

use std::sync::Arc;

use egui::{Context, FontData, FontDefinitions, FontFamily};

const CHINESE: &str = "Noto Sans SC";

/// Installs the bundled Chinese font behind egui's own; the operating system's fonts fill in what
/// both lack.
pub fn install_fonts(ctx: &Context) {
    let mut fonts = FontDefinitions::default();
    let data = include_bytes!("../../assets/fonts/NotoSansSC-Subset.otf");
    fonts
        .font_data
        .insert(CHINESE.to_owned(), Arc::new(FontData::from_static(data)));
    for family in [FontFamily::Proportional, FontFamily::Monospace] {
        let names = fonts.families.entry(family).or_default();
        // Before the emoji fonts, so that Chinese punctuation has the shape of the text around it.
        names.insert(1.min(names.len()), CHINESE.to_owned());
    }
    ctx.set_fonts(fonts);
}
