//! Colours, distances and type sizes. Nothing else in the window names a colour.

use egui::style::ScrollStyle;
use egui::{
    Color32, Context, CornerRadius, FontFamily, FontId, Id, Margin, Stroke, TextStyle,
    ThemePreference, Vec2, Visuals,
};

use crate::storage::{Contrast, Settings, Theme};

/// The distance between things that belong together, in points.
pub(super) const GAP: f32 = 6.0;
/// The corner radius of cards, buttons and badges.
pub(super) const RADIUS: u8 = 6;

/// The light modules of a QR code.
pub(super) const QR_LIGHT: Color32 = Color32::WHITE;
/// The dark modules of a QR code.
pub(super) const QR_DARK: Color32 = Color32::BLACK;

/// The colours of a theme. The tests below hold the contrast of every pair that is used.
pub(super) struct Palette {
    /// Behind everything.
    pub(super) background: Color32,
    /// Cards and panels.
    pub(super) surface: Color32,
    /// Fields to type in, code.
    pub(super) sunken: Color32,
    /// Lines around cards.
    pub(super) line: Color32,
    /// Lines around controls: a box to tick is nothing but its line.
    pub(super) edge: Color32,
    /// Text.
    pub(super) text: Color32,
    /// Secondary text.
    pub(super) weak: Color32,
    /// Main actions, the simulator.
    pub(super) accent: Color32,
    /// Text on `accent`.
    pub(super) on_accent: Color32,
    /// Success, the sandbox.
    pub(super) good: Color32,
    /// Something to know.
    pub(super) warning: Color32,
    /// Failure, production.
    pub(super) bad: Color32,
    /// Text on `bad`.
    pub(super) on_bad: Color32,
    /// Behind signed bytes.
    pub(super) signed: Color32,
    /// The ring around what the keyboard is on; nothing else has this colour.
    pub(super) focus: Color32,
    /// Behind what was found.
    pub(super) hit: Color32,
    /// Behind the one of them that is stepped to.
    pub(super) current_hit: Color32,
}

const LIGHT: Palette = Palette {
    background: Color32::from_rgb(0xf3, 0xf5, 0xf8),
    surface: Color32::from_rgb(0xff, 0xff, 0xff),
    sunken: Color32::from_rgb(0xf7, 0xf8, 0xfa),
    line: Color32::from_rgb(0xd8, 0xdd, 0xe4),
    edge: Color32::from_rgb(0x85, 0x8e, 0x9b),
    text: Color32::from_rgb(0x1b, 0x22, 0x2c),
    weak: Color32::from_rgb(0x52, 0x5d, 0x6b),
    accent: Color32::from_rgb(0x0f, 0x58, 0xb5),
    on_accent: Color32::from_rgb(0xff, 0xff, 0xff),
    good: Color32::from_rgb(0x11, 0x69, 0x3a),
    warning: Color32::from_rgb(0x85, 0x50, 0x00),
    bad: Color32::from_rgb(0xb3, 0x22, 0x2a),
    on_bad: Color32::from_rgb(0xff, 0xff, 0xff),
    signed: Color32::from_rgb(0xdf, 0xf1, 0xe6),
    focus: Color32::from_rgb(0xa8, 0x12, 0x7a),
    hit: Color32::from_rgb(0xff, 0xf0, 0xbd),
    current_hit: Color32::from_rgb(0xff, 0xd2, 0x4d),
};

const DARK: Palette = Palette {
    background: Color32::from_rgb(0x13, 0x17, 0x1d),
    surface: Color32::from_rgb(0x1c, 0x22, 0x2a),
    sunken: Color32::from_rgb(0x16, 0x1b, 0x22),
    line: Color32::from_rgb(0x35, 0x3e, 0x4a),
    edge: Color32::from_rgb(0x68, 0x73, 0x7f),
    text: Color32::from_rgb(0xe6, 0xea, 0xf0),
    weak: Color32::from_rgb(0x9d, 0xa9, 0xb8),
    accent: Color32::from_rgb(0x6c, 0xae, 0xff),
    on_accent: Color32::from_rgb(0x0b, 0x1a, 0x2e),
    good: Color32::from_rgb(0x5f, 0xcf, 0x91),
    warning: Color32::from_rgb(0xe8, 0xb0, 0x4f),
    bad: Color32::from_rgb(0xff, 0x7b, 0x7b),
    on_bad: Color32::from_rgb(0x2b, 0x08, 0x0a),
    signed: Color32::from_rgb(0x1d, 0x3b, 0x2b),
    focus: Color32::from_rgb(0xff, 0x8a, 0xdc),
    hit: Color32::from_rgb(0x32, 0x29, 0x08),
    current_hit: Color32::from_rgb(0x4a, 0x3b, 0x0c),
};

const LIGHT_HIGH: Palette = Palette {
    background: Color32::WHITE,
    surface: Color32::WHITE,
    sunken: Color32::WHITE,
    line: Color32::from_rgb(0x4a, 0x50, 0x58),
    edge: Color32::from_rgb(0x4a, 0x50, 0x58),
    text: Color32::BLACK,
    weak: Color32::from_rgb(0x33, 0x3b, 0x45),
    accent: Color32::from_rgb(0x0a, 0x3f, 0x8a),
    on_accent: Color32::WHITE,
    good: Color32::from_rgb(0x0b, 0x4d, 0x2a),
    warning: Color32::from_rgb(0x5c, 0x35, 0x00),
    bad: Color32::from_rgb(0x8a, 0x0f, 0x15),
    on_bad: Color32::WHITE,
    signed: Color32::from_rgb(0xd5, 0xec, 0xdd),
    focus: Color32::from_rgb(0x80, 0x00, 0x58),
    hit: Color32::from_rgb(0xff, 0xf4, 0xcc),
    current_hit: Color32::from_rgb(0xff, 0xdb, 0x66),
};

const DARK_HIGH: Palette = Palette {
    background: Color32::BLACK,
    surface: Color32::BLACK,
    sunken: Color32::BLACK,
    line: Color32::from_rgb(0x9a, 0xa4, 0xb0),
    edge: Color32::from_rgb(0x9a, 0xa4, 0xb0),
    text: Color32::WHITE,
    weak: Color32::from_rgb(0xd0, 0xd6, 0xde),
    accent: Color32::from_rgb(0x9c, 0xc8, 0xff),
    on_accent: Color32::BLACK,
    good: Color32::from_rgb(0x7f, 0xe3, 0xab),
    warning: Color32::from_rgb(0xff, 0xc9, 0x66),
    bad: Color32::from_rgb(0xff, 0xa3, 0xa3),
    on_bad: Color32::BLACK,
    signed: Color32::from_rgb(0x0f, 0x3a, 0x22),
    focus: Color32::from_rgb(0xff, 0xa8, 0xe8),
    hit: Color32::from_rgb(0x2a, 0x22, 0x06),
    current_hit: Color32::from_rgb(0x3f, 0x33, 0x08),
};

impl Palette {
    /// The colours of the light or the dark theme.
    pub(super) fn of(dark: bool, contrast: Contrast) -> &'static Self {
        match (dark, contrast) {
            (false, Contrast::Normal) => &LIGHT,
            (true, Contrast::Normal) => &DARK,
            (false, Contrast::High) => &LIGHT_HIGH,
            (true, Contrast::High) => &DARK_HIGH,
        }
    }
}

/// Sets up both themes. The keys of the scale are commands, not those of egui.
pub(super) fn install(ctx: &Context, contrast: Contrast) {
    ctx.options_mut(|options| options.zoom_with_keyboard = false);
    ctx.data_mut(|data| data.insert_temp(installed(), contrast));
    for (theme, dark) in [(egui::Theme::Light, false), (egui::Theme::Dark, true)] {
        ctx.style_mut_of(theme, |style| {
            style.visuals = visuals(dark, contrast);
            style.text_styles = [
                (
                    TextStyle::Small,
                    FontId::new(11.5, FontFamily::Proportional),
                ),
                (TextStyle::Body, FontId::new(13.5, FontFamily::Proportional)),
                (
                    TextStyle::Button,
                    FontId::new(13.5, FontFamily::Proportional),
                ),
                (
                    TextStyle::Heading,
                    FontId::new(17.0, FontFamily::Proportional),
                ),
                (
                    TextStyle::Monospace,
                    FontId::new(12.5, FontFamily::Monospace),
                ),
            ]
            .into();
            style.spacing.item_spacing = Vec2::new(8.0, GAP);
            style.spacing.button_padding = Vec2::new(10.0, 4.0);
            style.spacing.interact_size.y = 26.0;
            style.spacing.window_margin = Margin::same(16);
            style.spacing.icon_width = 16.0;
            style.spacing.combo_width = 90.0;
            style.spacing.combo_height = 300.0;
            style.spacing.scroll = scroll_style();
        });
    }
}

/// Where the contrast is remembered that was set up.
fn installed() -> Id {
    Id::unique("installed-contrast")
}

/// Follows the user's choices.
pub(super) fn apply(ctx: &Context, settings: &Settings) {
    if ctx.data(|data| data.get_temp(installed())) != Some(settings.contrast) {
        install(ctx, settings.contrast);
    }
    ctx.set_zoom_factor(settings.scale.factor());
    let preference = match settings.theme {
        Theme::System => ThemePreference::System,
        Theme::Light => ThemePreference::Light,
        Theme::Dark => ThemePreference::Dark,
    };
    if ctx.options(|options| options.theme_preference) != preference {
        ctx.set_theme(preference);
    }
}

/// Whatever is cut off shows a thin bar without being pointed at; it has room of its own, so that it
/// hides no text.
fn scroll_style() -> ScrollStyle {
    ScrollStyle {
        floating_width: 4.0,
        floating_allocated_width: 8.0,
        dormant_handle_opacity: 0.45,
        ..ScrollStyle::floating()
    }
}

fn visuals(dark: bool, contrast: Contrast) -> Visuals {
    let palette = Palette::of(dark, contrast);
    let mut visuals = if dark {
        Visuals::dark()
    } else {
        Visuals::light()
    };
    let radius = CornerRadius::same(RADIUS);
    visuals.panel_fill = palette.background;
    visuals.window_fill = palette.surface;
    visuals.window_stroke = Stroke::new(1.0, palette.line);
    visuals.window_corner_radius = CornerRadius::same(10);
    visuals.extreme_bg_color = palette.sunken;
    visuals.text_edit_bg_color = Some(palette.sunken);
    visuals.faint_bg_color = palette.sunken;
    visuals.code_bg_color = palette.sunken;
    visuals.hyperlink_color = palette.accent;
    visuals.warn_fg_color = palette.warning;
    visuals.error_fg_color = palette.bad;
    visuals.weak_text_color = Some(palette.weak);
    visuals.selection.bg_fill = palette.accent.gamma_multiply(0.28);
    visuals.selection.stroke = Stroke::new(1.0, palette.text);
    let widgets = &mut visuals.widgets;
    widgets.noninteractive.fg_stroke = Stroke::new(1.0, palette.text);
    widgets.noninteractive.bg_stroke = Stroke::new(1.0, palette.line);
    for widget in [
        &mut widgets.inactive,
        &mut widgets.hovered,
        &mut widgets.active,
        &mut widgets.open,
    ] {
        widget.corner_radius = radius;
        widget.bg_stroke = Stroke::new(1.0, palette.edge);
        widget.fg_stroke = Stroke::new(1.0, palette.text);
        widget.weak_bg_fill = palette.surface;
        widget.bg_fill = palette.surface;
    }
    // A tint under the pointer, a ring under the keyboard: the two are never mistaken.
    widgets.hovered.weak_bg_fill = palette.surface.blend(palette.accent.gamma_multiply(0.12));
    widgets.hovered.bg_stroke = Stroke::new(1.0, palette.weak);
    widgets.active.bg_stroke = Stroke::new(1.0, palette.weak);
    visuals
}

/// The ring around what the keyboard is on.
pub(super) fn focus_stroke(palette: &Palette, contrast: Contrast) -> Stroke {
    let width = match contrast {
        Contrast::Normal => 2.5,
        Contrast::High => 3.5,
    };
    Stroke::new(width, palette.focus)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The strongest tint behind text of the same colour: step numbers.
    const TINT: f32 = 0.15;

    fn luminance(color: Color32) -> f32 {
        let linear = egui::Rgba::from(color);
        0.2126 * linear.r() + 0.7152 * linear.g() + 0.0722 * linear.b()
    }

    fn ratio(one: Color32, other: Color32) -> f32 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    fn backgrounds(palette: &Palette) -> [Color32; 3] {
        [palette.background, palette.surface, palette.sunken]
    }

    /// Every colour of text with everything that it is drawn on.
    fn text_pairs(palette: &Palette) -> Vec<(&'static str, Color32, Color32)> {
        let mut pairs = vec![
            ("on_accent on accent", palette.on_accent, palette.accent),
            ("on_bad on bad", palette.on_bad, palette.bad),
            ("text on signed", palette.text, palette.signed),
        ];
        for hit in [palette.hit, palette.current_hit] {
            for (name, color) in [
                ("text on a hit", palette.text),
                ("weak on a hit", palette.weak),
                ("accent on a hit", palette.accent),
                ("good on a hit", palette.good),
            ] {
                pairs.push((name, color, hit));
            }
        }
        for behind in backgrounds(palette) {
            let tinted = |color: Color32| behind.blend(color.gamma_multiply(TINT));
            let chosen = behind.blend(palette.accent.gamma_multiply(0.35));
            pairs.push(("text on a choice", palette.text, chosen));
            pairs.push(("text", palette.text, behind));
            for (name, color) in [
                ("weak", palette.weak),
                ("accent", palette.accent),
                ("good", palette.good),
                ("warning", palette.warning),
                ("bad", palette.bad),
            ] {
                pairs.push((name, color, behind));
                pairs.push((name, color, tinted(color)));
            }
        }
        pairs
    }

    #[test]
    fn text_stands_out_from_everything_it_is_drawn_on() {
        for (contrast, dark) in every_theme() {
            let least = match contrast {
                Contrast::Normal => 4.5,
                Contrast::High => 7.0,
            };
            let pairs = text_pairs(Palette::of(dark, contrast)).into_iter();
            let weak: Vec<_> = pairs
                .filter(|(_, text, behind)| ratio(*text, *behind) < least)
                .collect();
            assert!(weak.is_empty(), "{contrast:?} dark {dark}: {weak:#?}");
        }
    }

    #[test]
    fn lines_and_controls_stand_out_in_high_contrast() {
        for dark in [false, true] {
            let palette = Palette::of(dark, Contrast::High);
            for behind in backgrounds(palette) {
                for line in [palette.line, palette.accent, palette.text] {
                    let found = ratio(line, behind);
                    assert!(found >= 3.0, "dark {dark}: {line:?} {behind:?}: {found}");
                }
            }
        }
    }

    #[test]
    fn the_ring_of_the_focus_is_thick_and_stands_out() {
        for (contrast, dark) in every_theme() {
            let palette = Palette::of(dark, contrast);
            let ring = focus_stroke(palette, contrast);
            let hover = visuals(dark, contrast).widgets.hovered.bg_stroke;
            assert!(ring.width >= 2.0 * hover.width, "{contrast:?}");
            let mut behind = backgrounds(palette).into_iter();
            let is_seen = behind.all(|behind| ratio(ring.color, behind) >= 4.5);
            assert!(is_seen, "{contrast:?} dark {dark}");
        }
    }

    #[test]
    fn a_control_has_a_border_that_is_seen() {
        for (contrast, dark) in every_theme() {
            let edge = visuals(dark, contrast).widgets.inactive.bg_stroke.color;
            let mut behind = backgrounds(Palette::of(dark, contrast)).into_iter();
            let is_seen = behind.all(|behind| ratio(edge, behind) >= 3.0);
            assert!(is_seen, "{contrast:?} dark {dark}");
        }
    }

    fn every_theme() -> impl Iterator<Item = (Contrast, bool)> {
        let contrasts = Contrast::ALL.into_iter();
        contrasts.flat_map(|contrast| [(contrast, false), (contrast, true)])
    }
}
