//! The reference: what is searched, and what F1 asks for.

use alipay_explorer::app::{
    AppState, InspectMessage, Page, PastedText, ReferenceMessage, ViewMessage, update,
};
use alipay_explorer::diagnosis::catalogue::{Catalogue, CatalogueKind};
use alipay_explorer::protocol::State;
use alipay_explorer::storage::Settings;
use jiff::Timestamp;

fn state() -> AppState {
    AppState::new(Settings::default(), State::from_random(1))
}

fn send(state: &mut AppState, message: impl Into<alipay_explorer::app::Message>) {
    let effects = update(state, message.into(), Timestamp::UNIX_EPOCH);
    drop(effects);
}

fn explain(text: &str, kind: Option<CatalogueKind>) -> AppState {
    let mut state = state();
    let text = text.to_owned();
    send(&mut state, ReferenceMessage::Explain { text, kind });
    assert_eq!(state.page, Page::Reference);
    state
}

#[test]
fn the_page_lists_everything_when_it_is_opened() {
    let mut state = state();
    assert!(state.reference.found.is_empty(), "nothing is read before");
    send(&mut state, ViewMessage::Open(Page::Reference));
    assert_eq!(state.reference.found.len(), Catalogue::entries().len());
}

#[test]
fn the_kind_that_is_meant_is_shown() {
    for kind in [CatalogueKind::TokenField, CatalogueKind::MemberField] {
        let state = explain("open_id", Some(kind));
        let chosen = state.reference.chosen.unwrap();
        assert_eq!((chosen.kind, chosen.id.as_str()), (kind, "open_id"));
    }
}

#[test]
fn an_unknown_cause_shows_its_top_code_and_says_so() {
    let state = explain("code=40006 sub_code=isv.brand-new", None);
    assert_eq!(state.reference.chosen.unwrap().id, "40006");
    assert_eq!(state.reference.unknown.as_deref(), Some("isv.brand-new"));
}

#[test]
fn what_names_nothing_is_kept_short_and_without_tokens() {
    let token = format!("authusrB{}", "9f".repeat(16));
    let state = explain(&format!("{token} {}", "x".repeat(1000)), None);
    assert_eq!(state.reference.chosen, None);
    assert!(state.reference.query.chars().count() <= 60);
    assert!(!format!("{state:?}").contains(&token));
}

#[test]
fn a_search_shows_the_best_at_once_and_keeps_to_the_kind() {
    let mut state = state();
    let kind = Some(CatalogueKind::MemberField);
    send(&mut state, ReferenceMessage::Kind(kind));
    send(&mut state, ReferenceMessage::Search("user_id".to_owned()));
    assert_eq!(
        state.reference.chosen.unwrap().kind,
        CatalogueKind::MemberField
    );
    send(&mut state, ReferenceMessage::Search("zzzz".to_owned()));
    assert_eq!(state.reference.chosen, None);
    let text = PastedText::new("nothing".to_owned());
    send(&mut state, InspectMessage::Text(text));
    send(&mut state, ReferenceMessage::ExplainShown);
    assert_eq!(state.page, Page::Reference, "although nothing is shown");
}
