//! Colours, distances and type sizes. Nothing else in the window names a colour.

use egui::style::ScrollStyle;
use egui::{
    Color32, Context, CornerRadius, FontFamily, FontId, Margin, Stroke, TextStyle, ThemePreference,
    Vec2, Visuals,
};

use crate::storage::Theme;

/// The distance between things that belong together, in points.
pub(super) const GAP: f32 = 6.0;
/// The corner radius of cards, buttons and badges.
pub(super) const RADIUS: u8 = 6;

/// The light modules of a QR code.
pub(super) const QR_LIGHT: Color32 = Color32::WHITE;
/// The dark modules of a QR code.
pub(super) const QR_DARK: Color32 = Color32::BLACK;

/// The colours of a theme. Text on `surface` has a contrast of at least 4.5 in both themes.
pub(super) struct Palette {
    /// Behind everything.
    pub(super) background: Color32,
    /// Cards and panels.
    pub(super) surface: Color32,
    /// Fields to type in, code.
    pub(super) sunken: Color32,
    /// Lines around cards.
    pub(super) line: Color32,
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
    /// Behind signed bytes.
    pub(super) signed: Color32,
}

const LIGHT: Palette = Palette {
    background: Color32::from_rgb(0xf3, 0xf5, 0xf8),
    surface: Color32::from_rgb(0xff, 0xff, 0xff),
    sunken: Color32::from_rgb(0xf7, 0xf8, 0xfa),
    line: Color32::from_rgb(0xd8, 0xdd, 0xe4),
    text: Color32::from_rgb(0x1b, 0x22, 0x2c),
    weak: Color32::from_rgb(0x5a, 0x66, 0x75),
    accent: Color32::from_rgb(0x15, 0x62, 0xc4),
    on_accent: Color32::from_rgb(0xff, 0xff, 0xff),
    good: Color32::from_rgb(0x17, 0x7a, 0x45),
    warning: Color32::from_rgb(0x96, 0x5a, 0x00),
    bad: Color32::from_rgb(0xc0, 0x27, 0x2d),
    signed: Color32::from_rgb(0xdf, 0xf1, 0xe6),
};

const DARK: Palette = Palette {
    background: Color32::from_rgb(0x13, 0x17, 0x1d),
    surface: Color32::from_rgb(0x1c, 0x22, 0x2a),
    sunken: Color32::from_rgb(0x16, 0x1b, 0x22),
    line: Color32::from_rgb(0x35, 0x3e, 0x4a),
    text: Color32::from_rgb(0xe6, 0xea, 0xf0),
    weak: Color32::from_rgb(0x9d, 0xa9, 0xb8),
    accent: Color32::from_rgb(0x6c, 0xae, 0xff),
    on_accent: Color32::from_rgb(0x0b, 0x1a, 0x2e),
    good: Color32::from_rgb(0x5f, 0xcf, 0x91),
    warning: Color32::from_rgb(0xe8, 0xb0, 0x4f),
    bad: Color32::from_rgb(0xff, 0x7b, 0x7b),
    signed: Color32::from_rgb(0x1d, 0x3b, 0x2b),
};

impl Palette {
    /// The colours of the light or the dark theme.
    pub(super) fn of(dark: bool) -> &'static Self {
        if dark { &DARK } else { &LIGHT }
    }
}

/// Sets up both themes; called once.
pub(super) fn install(ctx: &Context) {
    for (theme, dark) in [(egui::Theme::Light, false), (egui::Theme::Dark, true)] {
        ctx.style_mut_of(theme, |style| {
            style.visuals = visuals(dark);
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
            style.spacing.combo_width = 90.0;
            style.spacing.combo_height = 300.0;
            style.spacing.scroll = scroll_style();
        });
    }
}

/// Follows the user's choice.
pub(super) fn apply(ctx: &Context, theme: Theme) {
    let preference = match theme {
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

fn visuals(dark: bool) -> Visuals {
    let palette = Palette::of(dark);
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
        widget.bg_stroke = Stroke::new(1.0, palette.line);
        widget.fg_stroke = Stroke::new(1.0, palette.text);
        widget.weak_bg_fill = palette.surface;
        // Check boxes and radio buttons, which a thin line alone would hide.
        widget.bg_fill = palette.line;
    }
    for widget in [&mut widgets.hovered, &mut widgets.active] {
        widget.bg_stroke = Stroke::new(1.0, palette.accent);
    }
    visuals
}
