//! The proxy that calls go through.

use egui::Ui;

use crate::app::SettingsMessage;
use crate::keys::PasteField;
use crate::storage::ProxySetting;
use crate::ui::outbox::Outbox;
use crate::ui::proxy_draft::{ProxyDraft, ProxyKind};
use crate::ui::view::View;
use crate::ui::widgets::{choice_row_ui, field_ui, guarded, problem_ui};

/// Draws the choices, and the field for an address of the user's own.
pub(in crate::ui) fn proxy_ui(
    ui: &mut Ui,
    view: View<'_>,
    draft: &mut ProxyDraft,
    outbox: &mut Outbox,
) {
    let options = ProxyKind::ALL.map(|kind| (kind, view.text(kind.title())));
    if let Some(kind) = choice_row_ui(ui, view, draft.kind, &options) {
        draft.kind = kind;
        match kind {
            ProxyKind::System => outbox.push(SettingsMessage::Proxy(ProxySetting::System)),
            ProxyKind::None => outbox.push(SettingsMessage::Proxy(ProxySetting::None)),
            // Nothing changes before there is an address.
            ProxyKind::Custom => {}
        }
    }
    if draft.kind != ProxyKind::Custom {
        return;
    }
    let label = view.text("proxy-address");
    let response = field_ui(
        ui,
        view,
        &label,
        "http://proxy.example:3128",
        &mut draft.address,
    );
    let saved = match &view.state.settings.proxy {
        ProxySetting::Custom(address) => address.as_str(),
        ProxySetting::System | ProxySetting::None => "",
    };
    let field = (PasteField::Proxy, saved);
    if let Some(address) = guarded(ui, &response, field, &mut draft.address, outbox)
        && address != saved
    {
        outbox.push(SettingsMessage::ProxyAt(address));
    }
    if let Some(problem) = &view.state.proxy_problem {
        problem_ui(ui, view, problem);
    }
}
