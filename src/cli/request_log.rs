//! Printing what arrives at the simulator while it serves.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::saved_keys::SavedKeys;
use super::views::LoggedRequestView;
use super::{Output, View, output};
use crate::app::RequestDetail;
use crate::keys::AppPublicKey;
use crate::signing::doctor::KeyShelf as _;
use crate::simulator::{APPS, LogNews, LogReader, LoggedRequest, SimulatorHandle};

/// How requests are printed, and the keys that their signatures are looked at with.
pub(super) struct RequestPrinter {
    view: View,
    is_json: bool,
    uploaded: BTreeMap<&'static str, AppPublicKey>,
}

impl RequestPrinter {
    /// For the requests of a simulator.
    pub(super) fn of(simulator: &SimulatorHandle, output: &Output) -> Self {
        let keys = APPS.into_iter().filter_map(|app| {
            let key = simulator.uploaded_key(app.id)?;
            Some((app.id, key))
        });
        Self {
            view: output.view(),
            is_json: output.is_json(),
            uploaded: keys.collect(),
        }
    }

    /// Prints each request on stderr until the simulator ends: a few lines for people, or one JSON
    /// object in a line. The simulator does not wait for it.
    pub(super) async fn print(self, mut log: LogReader) {
        let printer = Arc::new(self);
        while let Some(news) = log.next().await {
            let printer = Arc::clone(&printer);
            // A signature takes a while to look into, and stderr may be slow.
            let printing = tokio::task::spawn_blocking(move || printer.print_news(&news));
            if let Err(error) = printing.await {
                tracing::error!(%error, "requests were not printed");
            }
        }
    }

    fn print_news(&self, news: &LogNews) {
        if news.missed > 0 && !self.is_json {
            let count = news.missed.to_string();
            let locale = self.view.locale;
            output::tell(&locale.text_with("cli-log-missed", &[("count", &count)]));
        }
        for request in &news.requests {
            let shown = LoggedRequestView {
                detail: self.detail(request),
                request,
            };
            if self.is_json {
                output::aside_line(&shown.json(self.view));
            } else {
                output::tell(&shown.text(self.view));
            }
        }
    }

    fn detail(&self, request: &LoggedRequest) -> Option<RequestDetail> {
        let call = request.call.as_ref()?;
        let app_id = call.app_id.as_deref();
        let uploaded = app_id.and_then(|app_id| self.uploaded.get(app_id));
        let others = || SavedKeys::default().stock();
        Some(RequestDetail::of(request, uploaded, others))
    }
}
