//! The list of requests.

use std::collections::VecDeque;
use std::sync::Arc;

use super::RequestDetail;
use crate::app::TaskId;
use crate::simulator::{LogNews, LoggedRequest, MOST_LOGGED};

/// The last requests, which of them are shown, and the one that is looked at.
#[derive(Debug, Default)]
pub struct RequestLog {
    /// The oldest first.
    requests: VecDeque<Arc<LoggedRequest>>,
    /// What there was when the list was held.
    held: Option<VecDeque<Arc<LoggedRequest>>>,
    filter: String,
    shown: Vec<Arc<LoggedRequest>>,
    missed: u64,
    /// The request that is looked at.
    pub(in crate::app) chosen: Option<Arc<LoggedRequest>>,
    /// What was found out about it.
    pub(in crate::app) detail: Option<Arc<RequestDetail>>,
    /// The look into it under way.
    pub(in crate::app) looking: Option<TaskId>,
}

impl RequestLog {
    /// The requests that pass the filter, the newest first.
    #[must_use]
    pub fn shown(&self) -> &[Arc<LoggedRequest>] {
        &self.shown
    }

    /// How many there are, whether they pass the filter or not.
    #[must_use]
    pub fn count(&self) -> usize {
        self.list().len()
    }

    /// How many came too fast to be shown.
    #[must_use]
    pub fn missed(&self) -> u64 {
        self.missed
    }

    /// Whether the list is held, and how many have arrived since, as far as they are remembered.
    #[must_use]
    pub fn waiting(&self) -> Option<usize> {
        let held = self.held.as_ref()?;
        let newest = held.back().map_or(0, |request| request.number);
        let newer = self.requests.iter().rev();
        Some(newer.take_while(|request| request.number > newest).count())
    }

    /// What the list is filtered by.
    #[must_use]
    pub fn filter(&self) -> &str {
        &self.filter
    }

    /// The request that is looked at.
    #[must_use]
    pub fn chosen(&self) -> Option<&LoggedRequest> {
        self.chosen.as_deref()
    }

    /// What was found out about it; `None` while somebody looks.
    #[must_use]
    pub fn detail(&self) -> Option<&RequestDetail> {
        self.detail.as_deref()
    }

    /// The request of a number, if it is shown.
    pub(in crate::app) fn find(&self, number: u64) -> Option<&Arc<LoggedRequest>> {
        self.shown.iter().find(|request| request.number == number)
    }

    /// Takes in what has arrived.
    pub(in crate::app) fn add(&mut self, news: LogNews) {
        self.missed += news.missed;
        self.requests.extend(news.requests);
        let too_many = self.requests.len().saturating_sub(MOST_LOGGED);
        self.requests.drain(..too_many);
        if self.held.is_none() {
            self.refresh();
        }
    }

    /// Holds the list as it is, or lets it go on.
    pub(in crate::app) fn hold(&mut self, is_held: bool) {
        self.held = is_held.then(|| self.list().clone());
        self.refresh();
    }

    /// Shows only requests with this text.
    pub(in crate::app) fn set_filter(&mut self, filter: String) {
        self.filter = filter;
        self.refresh();
    }

    /// Forgets everything but the filter.
    pub(in crate::app) fn clear(&mut self) {
        *self = Self {
            filter: std::mem::take(&mut self.filter),
            held: self.held.is_some().then(VecDeque::new),
            ..Self::default()
        };
    }

    fn list(&self) -> &VecDeque<Arc<LoggedRequest>> {
        self.held.as_ref().unwrap_or(&self.requests)
    }

    fn refresh(&mut self) {
        let wanted = self.filter.trim().to_lowercase();
        let newest_first = self.list().iter().rev();
        let passing = newest_first.filter(|request| passes(request, &wanted));
        self.shown = passing.cloned().collect();
    }
}

/// Whether the wanted text stands in anything that the list shows in the gateway's own words.
fn passes(request: &LoggedRequest, wanted: &str) -> bool {
    let call = request.call.as_ref();
    let status = request
        .answer
        .as_ref()
        .map(|answer| answer.status.to_string());
    let number = format!("#{}", request.number);
    let texts = [
        Some(number.as_str()),
        Some(request.http_method.as_str()),
        Some(request.path.as_str()),
        request.user_agent.as_deref(),
        status.as_deref(),
        call.and_then(|call| call.method.as_deref()),
        call.and_then(|call| call.app_id.as_deref()),
        call.and_then(|call| call.refused),
        call.and_then(|call| call.fault).map(|fault| fault.id),
        call.map(|call| call.check.name()),
    ];
    let mut texts = texts.into_iter().flatten();
    texts.any(|text| text.to_lowercase().contains(wanted))
}
