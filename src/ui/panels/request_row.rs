//! One line of the list of requests.

use egui::{Align2, Color32, Rect, Response, Role, Sense, TextStyle, Ui, WidgetInfo, pos2, vec2};

use crate::protocol::GatewayTimestamp;
use crate::simulator::{LoggedRequest, SignatureCheck};
use crate::ui::theme::RADIUS;
use crate::ui::view::View;

/// Space before the first column and between two of them, in points.
const GAP: f32 = 10.0;

/// The columns with their widths in points; the one without a width takes the rest.
const COLUMNS: [(&str, Option<f32>); 8] = [
    ("log-column-number", Some(40.0)),
    ("log-column-time", Some(62.0)),
    ("log-column-verb", Some(42.0)),
    ("log-column-call", None),
    ("log-column-caller", Some(122.0)),
    ("log-column-signature", Some(116.0)),
    ("log-column-answer", Some(190.0)),
    ("log-column-took", Some(64.0)),
];

/// A text with its colour.
type Cell = (String, Color32);

/// The names of the columns.
pub(super) fn head_ui(ui: &mut Ui, view: View<'_>) {
    let size = vec2(ui.available_width(), height(ui));
    let (place, _) = ui.allocate_exact_size(size, Sense::hover());
    let cells = COLUMNS.map(|(name, _)| (view.text(name), view.palette.weak));
    paint(ui, place, &cells);
}

/// A request; it can be pressed, also by keyboard and screen reader.
pub(super) fn row_ui(
    ui: &mut Ui,
    view: View<'_>,
    request: &LoggedRequest,
    is_chosen: bool,
) -> Response {
    let size = vec2(ui.available_width(), height(ui));
    let (place, response) = ui.allocate_exact_size(size, Sense::click());
    let cells = cells(view, request);
    let name = name(&cells);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, &name));
    if ui.is_rect_visible(place) {
        let visuals = ui.style().interact_selectable(&response, is_chosen);
        if is_chosen || response.hovered() || response.has_focus() {
            let fill = if is_chosen {
                view.palette.accent.gamma_multiply(0.14)
            } else {
                visuals.weak_bg_fill
            };
            ui.painter().rect_filled(place, RADIUS, fill);
        }
        paint(ui, place, &cells);
    }
    response.on_hover_text(name)
}

/// How high a row is.
pub(super) fn height(ui: &Ui) -> f32 {
    ui.text_style_height(&TextStyle::Monospace) + 8.0
}

fn name(cells: &[Cell]) -> String {
    let texts = cells.iter().map(|(text, _)| text.as_str());
    let texts: Vec<_> = texts.filter(|text| !text.is_empty()).collect();
    texts.join("  ")
}

fn cells(view: View<'_>, request: &LoggedRequest) -> [Cell; 8] {
    let (text, weak) = (view.palette.text, view.palette.weak);
    let time = GatewayTimestamp::at(request.received);
    let time = time.as_str().get(11..).unwrap_or_default().to_owned();
    let took = format!("{:.1} ms", request.took.as_secs_f64() * 1000.0);
    [
        (format!("#{}", request.number), weak),
        (time, weak),
        (request.http_method.clone(), weak),
        (subject(request).to_owned(), text),
        (caller(view, request), weak),
        check(view, request),
        answer(view, request),
        (took, weak),
    ]
}

/// What was called: the API method, or the path.
pub(super) fn subject(request: &LoggedRequest) -> &str {
    let method = request.call.as_ref().and_then(|call| call.method.as_ref());
    method.map_or(request.path.as_str(), String::as_str)
}

/// Who called.
pub(super) fn caller(view: View<'_>, request: &LoggedRequest) -> String {
    if request.is_of_this_program() {
        return view.text("log-this-program");
    }
    let named = request.user_agent.clone();
    named.unwrap_or_else(|| view.text("log-caller-unknown"))
}

/// What became of the signature, in words and with its colour.
pub(super) fn check(view: View<'_>, request: &LoggedRequest) -> Cell {
    let palette = view.palette;
    let Some(call) = &request.call else {
        return (format!("· {}", view.text("log-check-none")), palette.weak);
    };
    let word = view.text(call.check.title());
    match call.check {
        SignatureCheck::Verified => (format!("✓ {word}"), palette.good),
        SignatureCheck::Mismatch => (format!("× {word}"), palette.bad),
        SignatureCheck::NotReached => (format!("! {word}"), palette.warning),
    }
}

fn answer(view: View<'_>, request: &LoggedRequest) -> Cell {
    let palette = view.palette;
    let status = match &request.answer {
        Some(answer) => answer.status.to_string(),
        None => view.text("log-no-answer"),
    };
    let call = request.call.as_ref();
    let told = call.and_then(|call| call.refused.or(call.fault.map(|fault| fault.id)));
    match told {
        Some(told) => (format!("{status} {told}"), palette.bad),
        None if request.answer.as_ref().is_none_or(|it| it.status >= 400) => (status, palette.bad),
        None => (status, palette.good),
    }
}

fn paint(ui: &Ui, place: Rect, cells: &[Cell; 8]) {
    let fixed: f32 = COLUMNS.iter().filter_map(|(_, width)| *width).sum();
    let gaps = GAP * 9.0;
    let rest = (place.width() - fixed - gaps).max(40.0);
    let font = TextStyle::Monospace.resolve(ui.style());
    let mut left = place.left() + GAP;
    for ((_, width), (text, color)) in COLUMNS.iter().zip(cells) {
        let width = width.unwrap_or(rest);
        let room = Rect::from_min_size(pos2(left, place.top()), vec2(width, place.height()));
        let room = room.intersect(ui.clip_rect());
        let middle = pos2(left, place.center().y);
        let painter = ui.painter().with_clip_rect(room);
        painter.text(middle, Align2::LEFT_CENTER, text, font.clone(), *color);
        left += width + GAP;
    }
}
