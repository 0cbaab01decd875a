//! The head of a step card.

use egui::{Color32, Frame, Margin, RichText, Ui};

use crate::client::Exchange;
use crate::protocol::methods::MethodInfo;
use crate::ui::view::View;

/// How a step stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum StepState {
    /// Nothing to do yet.
    Waiting,
    /// It is this step's turn.
    Next,
    /// Under way.
    Running,
    /// Done.
    Done,
    /// Done, but something speaks against the answer.
    Doubtful,
    /// Failed.
    Failed,
}

impl StepState {
    /// Done, or doubtful if something speaks against the call's answer.
    pub(super) fn done_by(call: Option<&Exchange>) -> Self {
        if call.is_none_or(Exchange::is_good) {
            Self::Done
        } else {
            Self::Doubtful
        }
    }

    /// Its colour; the word beside it says the same.
    pub(super) fn color(self, view: View<'_>) -> Color32 {
        match self {
            Self::Waiting => view.palette.weak,
            Self::Next | Self::Running => view.palette.accent,
            Self::Done => view.palette.good,
            Self::Doubtful => view.palette.warning,
            Self::Failed => view.palette.bad,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Waiting => "step-waiting",
            Self::Next => "step-next",
            Self::Running => "step-running",
            Self::Done => "step-done",
            Self::Doubtful => "outcome-doubtful",
            Self::Failed => "step-failed",
        }
    }

    /// The line around the card.
    pub(super) fn frame_color(self, view: View<'_>) -> Option<Color32> {
        match self {
            Self::Waiting | Self::Done => None,
            Self::Next | Self::Running | Self::Doubtful | Self::Failed => Some(self.color(view)),
        }
    }
}

/// Number, name, state and the time the last call took.
pub(super) fn step_head_ui(
    ui: &mut Ui,
    view: View<'_>,
    (number, title): (usize, &str),
    state: StepState,
    took: Option<&Exchange>,
) {
    let color = state.color(view);
    ui.horizontal(|ui| {
        Frame::new()
            .fill(color.gamma_multiply(0.15))
            .corner_radius(10)
            .inner_margin(Margin::symmetric(7, 1))
            .show(ui, |ui| {
                ui.label(RichText::new(number.to_string()).color(color).strong())
            });
        ui.label(RichText::new(view.text(title)).strong().size(15.0));
        ui.label(RichText::new(view.text(state.word())).color(color).small());
        if let Some(exchange) = took {
            let text = elapsed_text(exchange);
            ui.label(RichText::new(text).color(view.palette.weak).small());
        }
        if state == StepState::Running {
            ui.spinner();
        }
    });
}

/// How long a call took.
pub(super) fn elapsed_text(exchange: &Exchange) -> String {
    let milliseconds = exchange.elapsed.as_secs_f64() * 1_000.0;
    if milliseconds < 10.0 {
        format!("{milliseconds:.1} ms")
    } else {
        format!("{milliseconds:.0} ms")
    }
}

/// The last call of a kind that belongs to the flow under way.
pub(super) fn last_call<'a>(view: View<'a>, method: &MethodInfo) -> Option<&'a Exchange> {
    view.state
        .exchanges
        .iter()
        .rev()
        .find(|exchange| exchange.method.name == method.name)
        .map(AsRef::as_ref)
}
