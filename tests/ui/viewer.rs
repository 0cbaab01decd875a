//! The raw answer as tree, text and bytes.

use alipay_explorer::app::{InspectorTab, Page};
use alipay_explorer::i18n::Locale;
use alipay_explorer::protocol::Masker;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use libtest_mimic::Trial;

use crate::home::Home;
use crate::trial::trial;
use crate::window::Window;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("viewer_finds_and_steps", finds_and_steps),
        trial("viewer_filters_with_jq", filters_with_jq),
        trial("viewer_explains_a_bad_filter", explains_a_bad_filter),
        trial(
            "viewer_survives_an_endless_filter",
            survives_endless_filters,
        ),
        trial("viewer_folds_the_tree", folds),
        trial("viewer_links_tree_text_and_bytes", links),
        trial("viewer_hides_secrets_in_every_pane", hides_secrets),
        trial("viewer_reads_in_another_charset", reads_in_another_charset),
        trial("viewer_looks_at_inspected_answers", looks_at_inspected),
        trial(
            "viewer_has_the_values_that_are_too_long_for_fields",
            long_values_are_not_fields,
        ),
    ]
}

/// The member's raw answer.
fn raw(home: &Home) -> Window {
    raw_of(Window::open(home, Locale::EN))
}

fn raw_of(mut window: Window) -> Window {
    window.press("flow-run-demo");
    window.wait_until("the member", |window| {
        window.app().state().flow.member_call.is_some()
    });
    window.press(InspectorTab::Raw.title());
    window.wait_until("the rows", |window| {
        !window.value("viewer-text-pane").is_empty()
    });
    window
}

fn rows(window: &Window) -> Vec<String> {
    window.names(Role::TreeItem)
}

fn has_row(window: &Window, start: &str) -> bool {
    rows(window).iter().any(|row| row.starts_with(start))
}

fn finds_and_steps() {
    let home = Home::new(Locale::EN);
    let mut window = raw(&home);
    window.key(Modifiers::COMMAND, Key::F);
    assert_eq!(window.focused(), Some(window.text("viewer-find")));
    let field = window.text("viewer-find");
    window.type_into(&field, "USER_");
    window.wait_for("1 of 4");
    window.press("viewer-next-hit");
    window.wait_for("2 of 4");
    assert!(window.shows_part("user_status"));
    window.key(Modifiers::SHIFT, Key::F3);
    window.key(Modifiers::SHIFT, Key::F3);
    window.wait_for("4 of 4");
    let path = ".alipay_user_info_share_response.user_type";
    assert!(window.shows(path), "the hit is chosen");
    window.press("viewer-match-case");
    window.wait_for(&window.text("viewer-no-hits"));
}

fn filters_with_jq() {
    let home = Home::new(Locale::EN);
    let mut window = raw(&home);
    let field = window.text("viewer-filter");
    window.type_into(&field, ".[] | objects | .nick_name, .user_type");
    window.key(Modifiers::NONE, Key::Enter);
    window.wait_for("2 results");
    assert_eq!(rows(&window), ["[ 2 ], open", "\"买家沙箱\"", "\"2\""]);
    window.press("viewer-unfiltered");
    assert!(has_row(&window, "\"alipay_user_info_share_response\""));
}

fn explains_a_bad_filter() {
    let home = Home::new(Locale::EN);
    let mut window = raw(&home);
    let field = window.text("viewer-filter");
    window.type_into(&field, ". | nosuch");
    window.key(Modifiers::NONE, Key::Enter);
    window.wait_for_start("jq has nothing that is called nosuch");
    assert!(
        has_row(&window, "\"alipay_user_info_share_response\""),
        "the answer stays"
    );
}

fn survives_endless_filters() {
    let home = Home::new(Locale::EN);
    let mut window = raw(&home);
    let field = window.text("viewer-filter");
    window.type_into(&field, "[repeat(1)] | length");
    window.key(Modifiers::NONE, Key::Enter);
    window.wait_for(&window.text("viewer-filtering"));
    window.press("cancel");
    assert!(!window.shows(&window.text("viewer-filtering")));
    assert_eq!(window.value("viewer-filter"), "[repeat(1)] | length");
    window.focus(&field);
    window.key(Modifiers::NONE, Key::Enter);
    window.wait_for(&window.text("viewer-filtering"));
    // The first Escape leaves the field, the second one ends what is under way.
    window.key(Modifiers::NONE, Key::Escape);
    window.key(Modifiers::NONE, Key::Escape);
    assert!(!window.shows(&window.text("viewer-filtering")));
    window.type_into(&field, "def f: 1 + f; f");
    window.key(Modifiers::NONE, Key::Enter);
    window.wait_for(&window.text("filter-died"));
}

fn folds() {
    let home = Home::new(Locale::EN);
    let mut window = raw(&home);
    assert!(has_row(&window, "\"nick_name\""));
    window.press("viewer-fold-all");
    assert_eq!(rows(&window), ["{ 2 }, folded"]);
    window.press_named("To depth 1");
    assert_eq!(rows(&window).len(), 3);
    window.press("viewer-open-all");
    assert!(has_row(&window, "\"nick_name\""));

    let first = rows(&window).swap_remove(2);
    window.press_named(&first);
    assert!(window.shows(".alipay_user_info_share_response.code"));
    window.key(Modifiers::NONE, Key::ArrowDown);
    assert!(window.shows(".alipay_user_info_share_response.msg"));
    window.key(Modifiers::NONE, Key::ArrowLeft);
    window.key(Modifiers::NONE, Key::ArrowLeft);
    assert!(
        !has_row(&window, "\"nick_name\""),
        "left goes out, and folds"
    );
    window.key(Modifiers::NONE, Key::ArrowRight);
    assert!(has_row(&window, "\"nick_name\""), "right opens");
}

fn links() {
    let home = Home::new(Locale::EN);
    let mut window = raw(&home);
    window.press("viewer-hex");
    let row = rows(&window)
        .into_iter()
        .find(|row| row.starts_with("\"nick_name\""));
    window.press_named(&row.unwrap());
    assert!(window.shows(".alipay_user_info_share_response.nick_name"));
    assert!(
        window.shows_part("U+0022 · 22"),
        "the value begins with a quote"
    );
    let signed = window.text("viewer-signed-here");
    assert!(window.shows_part(&signed));
    let copied = window.copy_with("Copy value");
    assert_eq!(copied, "\"买家沙箱\"");
    window.wait_until("the bytes of the name", |window| {
        // The first characters go over the ends of rows.
        window.value("viewer-hex-pane").contains("E6 B2 99")
    });
}

fn hides_secrets() {
    let home = Home::new(Locale::EN);
    let mut window = raw(&home);
    let token = {
        let stage = &window.app().state().flow.stage;
        stage
            .token()
            .unwrap()
            .token
            .access_token
            .secret()
            .to_owned()
    };
    let calls = window.texts();
    let exchange = calls
        .iter()
        .find(|it| it.contains("alipay.system.oauth.token"));
    window.press_named(&exchange.unwrap().clone());
    window.press("viewer-hex");
    window.enter("viewer-find", "access_token");
    window.wait_for("1 of 1");
    let joined = |window: &Window| {
        let text = window.value("viewer-text-pane") + &rows(window).join("");
        text.replace('\n', "")
    };
    assert!(joined(&window).contains("access_token"));
    assert!(!joined(&window).contains(&token));
    let end = token.len() - 6;
    let bytes: Vec<_> = token
        .bytes()
        .skip(end)
        .map(|it| format!("{it:02X}"))
        .collect();
    assert!(!window.value("viewer-hex-pane").contains(&bytes.join(" ")));
    assert!(
        joined(&window).contains(&Masker::shorten(&token)),
        "the tree has its ends"
    );
    let filter = window.text("viewer-filter");
    window.type_into(
        &filter,
        "[.. | strings] | join(\" \") | explode | map(. + 0) | implode",
    );
    window.key(Modifiers::NONE, Key::Enter);
    window.wait_for("One result");
    let middle = token.get(12..30).unwrap();
    let shown = rows(&window).join("");
    assert!(!shown.contains(middle), "jq takes nothing apart: {shown}");
    window.press("reveal-secrets");
    window.wait_until("the token", |window| joined(window).contains(&token));
    assert!(window.app().state().viewer.filter.is_none());
}

fn reads_in_another_charset() {
    let home = Home::new(Locale::EN);
    let mut window = raw_of(Window::open_for_any_text(&home, Locale::EN));
    let verified = {
        let word = window.text("verdict-verified");
        window
            .locale
            .text_with("signature-line", &[("verdict", &word)])
    };
    assert!(window.shows(&verified));
    window.choose("viewer-read-as", "GBK");
    window.wait_for_start("Read as GBK instead of utf-8");
    assert!(window.shows(&verified), "a signature is over bytes");
    assert!(!has_row(&window, "\"nick_name\": \"买家沙箱\""));
    window.choose("viewer-read-as", "utf-8");
    assert!(has_row(&window, "\"nick_name\": \"买家沙箱\""));
}

fn looks_at_inspected() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.press("page-inspect");
    window.paste(include_str!("../fixtures/seed/member-answer.json"));
    window.wait_until("the answer", |window| {
        window.app().state().shown_part().is_some()
    });
    window.press(InspectorTab::Raw.title());
    window.key(Modifiers::COMMAND, Key::F);
    assert_eq!(window.app().state().page, Page::Inspect);
    window.enter("viewer-find", "nick_name");
    window.wait_for("1 of 1");
}

/// A value of many pages is not laid out as a field; it can be copied all the same.
fn long_values_are_not_fields() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    let list = format!("[{}0]", "1234567,".repeat(10_000));
    let answer = format!(
        r#"{{"alipay_user_info_share_response":{{"code":"10000","msg":"Success","list":{list}}}}}"#
    );
    window.press("page-inspect");
    window.paste(&answer);
    window.wait_for("80003 bytes; the tab Raw shows them.");
    window.by_role(Role::Button, "Copy list").click();
    window.wait_until("the whole list in the clipboard", |window| {
        window.copied().as_deref() == Some(list.as_str())
    });
}
