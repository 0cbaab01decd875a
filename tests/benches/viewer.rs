//! What it costs to open a large answer and to look at it. The budget is 8 ms a frame on the UI
//! thread with 1,000,000 nodes open; everything else runs in the background.
//!
//! `cargo bench --bench viewer`; `cargo test --bench viewer` runs every part once, with small bodies.
//! jq, if it is installed, opens the same files in the same run.

#![expect(
    clippy::unwrap_used,
    reason = "a bench that cannot be set up has nothing to measure"
)]

use std::fmt::Write as _;
use std::hint::black_box;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use alipay_explorer::app::{
    AppState, Effect, EffectRunner, InspectEffect, InspectMessage, InspectorTab, Message, Page,
    PastedText, ViewerEffect, update,
};
use alipay_explorer::client::{InspectionHints, Inspections};
use alipay_explorer::i18n::Locale;
use alipay_explorer::protocol::json::JsonDocument;
use alipay_explorer::protocol::{Charset, State};
use alipay_explorer::storage::{Settings, write_atomically};
use alipay_explorer::ui::{ExplorerApp, install_fonts};
use alipay_explorer::viewer::{FindQuery, Progress, TextRows, TreeRows, find};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use egui_kittest::Harness;
use jiff::Timestamp;

/// Nodes of an element of the list: the object and two members.
const PER_ELEMENT: usize = 3;

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10).measurement_time(Duration::from_secs(4));
    targets = opening, looking_through, frames
}
criterion_main!(benches);

/// `cargo test` looks whether everything runs, not how long it takes.
fn sizes<const N: usize>(all: [usize; N]) -> Vec<usize> {
    let is_bench = std::env::args().any(|argument| argument == "--bench");
    let count = if is_bench { N } else { 1 };
    all.into_iter().take(count).collect()
}

/// An answer with so many nodes, each element padded to a length.
fn body(nodes: usize, padding: usize) -> Arc<[u8]> {
    let mut text =
        r#"{"alipay_user_info_share_response":{"code":"10000","msg":"Success","list":["#.to_owned();
    for number in 0..nodes / PER_ELEMENT {
        let comma = if number == 0 { "" } else { "," };
        let padding = "x".repeat(padding);
        write!(text, r#"{comma}{{"id":{number},"name":"买家 {padding}"}}"#).unwrap();
    }
    text.push_str(r#"]},"sign":"c2lnbg=="}"#);
    text.into_bytes().into()
}

/// A body of so many megabytes with 20,000 nodes each.
fn body_of(megabytes: usize) -> Arc<[u8]> {
    body(megabytes * 20_000, 120)
}

/// From bytes to a tree; jq reads the same file, its start included.
fn opening(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("open");
    let folder = tempfile::tempdir().unwrap();
    for megabytes in sizes([1, 10, 50]) {
        let body = body_of(megabytes);
        group.throughput(Throughput::Bytes(body.len() as u64));
        group.bench_function(BenchmarkId::new("parse", megabytes), |bencher| {
            bencher.iter(|| JsonDocument::parse(Arc::clone(&body), Charset::Utf8).unwrap());
        });
        group.bench_function(
            BenchmarkId::new("recognise and explain", megabytes),
            |bencher| {
                bencher.iter(|| Inspections::of(&body, InspectionHints::default()));
            },
        );
        let file = folder.path().join("answer.json");
        write_atomically(&file, &body).unwrap();
        if jq(&file) {
            group.bench_function(BenchmarkId::new("jq", megabytes), |bencher| {
                bencher.iter(|| jq(&file));
            });
        }
    }
    group.finish();
}

/// Whether jq is there and reads the file.
fn jq(file: &Path) -> bool {
    let mut command = Command::new("jq");
    command
        .arg("empty")
        .arg(file)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// Rows of text, hits, folds.
fn looking_through(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("look through");
    for megabytes in sizes([1, 50]) {
        let body = body_of(megabytes);
        let document = JsonDocument::parse(Arc::clone(&body), Charset::Utf8).unwrap();
        let progress = Progress::default();
        group.throughput(Throughput::Bytes(body.len() as u64));
        group.bench_function(BenchmarkId::new("rows of text", megabytes), |bencher| {
            bencher.iter(|| TextRows::of(&body, Charset::Utf8, 80, &progress).unwrap());
        });
        let query = FindQuery {
            text: "nowhere".to_owned(),
            match_case: false,
        };
        group.bench_function(BenchmarkId::new("find", megabytes), |bencher| {
            bencher.iter(|| find(&body, Charset::Utf8, Some(&document), &query, &progress));
        });
        let mut rows = TreeRows::open(&document);
        group.bench_function(
            BenchmarkId::new("fold and open all", megabytes),
            |bencher| {
                bencher.iter(|| {
                    rows.toggle(&document, JsonDocument::ROOT);
                    rows.toggle(&document, JsonDocument::ROOT);
                    black_box(rows.len())
                });
            },
        );
    }
    group.finish();
}

/// A frame of the window with text and tree of a large answer, tessellation included.
fn frames(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("frame");
    for nodes in sizes([1_000, 100_000, 1_000_000]) {
        let mut harness = window(&body(nodes, 30));
        group.bench_function(BenchmarkId::new("open nodes", nodes), |bencher| {
            bencher.iter(|| {
                harness.step();
                let shapes = harness.output().shapes.clone();
                black_box(harness.ctx.tessellate(shapes, 1.0))
            });
        });
    }
    group.finish();
}

/// The window on the page Inspect with this answer, its rows worked out.
fn window(body: &[u8]) -> Harness<'static, ExplorerApp> {
    let state = inspected(body);
    let mut harness = Harness::builder()
        .with_size([1280.0, 800.0])
        .build_eframe(move |context| {
            install_fonts(&context.egui_ctx);
            ExplorerApp::with_state(&context.egui_ctx, state, Viewing::default(), now)
        });
    harness.run_steps(4);
    harness
}

fn inspected(body: &[u8]) -> AppState {
    let settings = Settings {
        locale: Some(Locale::EN.tag().to_owned()),
        welcomed: true,
        ..Settings::default()
    };
    let mut state = AppState::new(settings, State::from_random(1));
    let text = PastedText::new(String::from_utf8_lossy(body).into_owned());
    let effects = update(&mut state, InspectMessage::Text(text).into(), now());
    for effect in effects {
        if let Effect::Inspect(InspectEffect::Explain { task, .. }) = effect {
            let inspections = Arc::new(Inspections::of(body, InspectionHints::default()));
            let message = InspectMessage::Found(task, inspections);
            update(&mut state, message.into(), now());
        }
    }
    state.tab = InspectorTab::Raw;
    assert_eq!(state.page, Page::Inspect);
    assert!(state.shown_part().is_some_and(|part| part.answer.is_some()));
    state
}

fn now() -> Timestamp {
    Timestamp::from_second(1_772_695_800).unwrap()
}

/// Works out what the viewer asks for, and nothing else.
#[derive(Default)]
struct Viewing(Vec<Message>);

impl EffectRunner for Viewing {
    fn run(&mut self, effect: Effect) {
        if let Effect::Viewer(ViewerEffect::Work(task, work)) = effect {
            self.0.push(work.work(task).into());
        }
    }

    fn messages(&mut self) -> Vec<Message> {
        std::mem::take(&mut self.0)
    }
}
