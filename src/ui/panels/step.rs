//! The head of a step card.

use egui::{Color32, Frame, Margin, RichText, Ui};

use crate::client::{Exchange, ExchangeId};
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
    /// Done, but not vouched for.
    Doubtful,
    /// Done.
    Done,
    /// Failed.
    Failed,
}

impl StepState {
    /// Done, if the call that did it went well in every respect.
    pub(super) fn of_ended(call: Option<&Exchange>) -> Self {
        if call.is_some_and(Exchange::is_good) {
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
            Self::Next | Self::Running | Self::Failed | Self::Doubtful => Some(self.color(view)),
        }
    }
}

/// Number, name, state and the time the last call took.
pub(super) fn step_head_ui(
    ui: &mut Ui,
    view: View<'_>,
    (number, title): (&str, &str),
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
                ui.label(RichText::new(number).color(color).strong())
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

/// A call of the flow under way.
pub(super) fn call_of(view: View<'_>, id: Option<ExchangeId>) -> Option<&Exchange> {
    let exchange = view
        .state
        .exchanges
        .iter()
        .find(|exchange| Some(exchange.id) == id)?;
    Some(exchange)
}
