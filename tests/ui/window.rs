//! The window as a screen reader drives it.

use std::path::PathBuf;
use std::sync::Arc;
use std::thread::sleep;
use std::time::{Duration, Instant};

use alipay_explorer::app::{Runtime, Startup};
use alipay_explorer::i18n::Locale;
use alipay_explorer::ui::{ExplorerApp, install_fonts};
use eframe::CreationContext;
use egui::accesskit::{Live, Role};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _, by};
use egui_kittest::{Harness, HarnessBuilder, Node};

use crate::dropped::Dropped;
use crate::home::Home;
use crate::outside::{Asked, Outside};
use crate::picture;

/// Enough for anything the window does, even on a machine that compiles something beside it.
const PATIENCE: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(5);

/// Seed of the simulator's codes and tokens.
const SEED: u64 = 1;

/// An open window.
pub(crate) struct Window {
    harness: Harness<'static, ExplorerApp>,
    /// The language that names are looked up in.
    pub(crate) locale: Locale,
    /// What the program asked of the outside.
    pub(crate) asked: Asked,
}

impl Window {
    /// The program as a user has it, with the simulator running.
    pub(crate) fn open(home: &Home, locale: Locale) -> Self {
        Self::build(home, locale, builder())
    }

    /// The same where a character may come that no bundled font has; on a user's computer the
    /// system's fonts draw it.
    pub(crate) fn open_for_any_text(home: &Home, locale: Locale) -> Self {
        Self::build(home, locale, builder().allow_missing_glyphs())
    }

    /// The same in a window of another size, in points.
    pub(crate) fn open_in(home: &Home, locale: Locale, size: [f32; 2]) -> Self {
        Self::build(home, locale, builder().with_size(size))
    }

    fn build(home: &Home, locale: Locale, builder: HarnessBuilder<ExplorerApp>) -> Self {
        let startup = Startup {
            paths: Ok(home.paths()),
            simulator_seed: SEED,
            program: env!("CARGO_BIN_EXE_alipay-explorer").into(),
        };
        let asked = Asked::default();
        let outside = asked.clone();
        let start = move |context: &mut CreationContext<'static>| {
            install_fonts(&context.egui_ctx);
            let runtime = Runtime::new(startup, || {}).unwrap();
            ExplorerApp::start(&context.egui_ctx, Outside::new(runtime, outside))
        };
        let mut window = Self::of(builder.build_eframe(start), locale, asked);
        window.wait_until("the simulator and its keys", |window| {
            let state = window.harness.state().state();
            state.simulator.ready().is_some() && state.settings == home.settings()
        });
        window
    }

    /// A window that somebody else has built.
    pub(crate) fn of(harness: Harness<'static, ExplorerApp>, locale: Locale, asked: Asked) -> Self {
        Self {
            harness,
            locale,
            asked,
        }
    }

    /// The program, for tests that look behind the window.
    pub(crate) fn app(&self) -> &ExplorerApp {
        self.harness.state()
    }

    /// A text in the language of the window.
    pub(crate) fn text(&self, id: &str) -> String {
        let text = self.locale.text(id);
        assert_ne!(text, id, "no such text");
        text
    }

    /// Presses the control that has the text `id` as its name.
    pub(crate) fn press(&mut self, id: &str) {
        let name = self.text(id);
        self.press_named(&name);
    }

    /// Presses a control as a mouse does.
    pub(crate) fn press_named(&mut self, name: &str) {
        self.control(name).scroll_to_me();
        self.settle();
        self.control(name).click();
        self.settle();
        self.harness.remove_cursor();
        self.settle();
    }

    /// Chooses a line of a combo box.
    pub(crate) fn choose(&mut self, combo: &str, line: &str) {
        let name = self.text(combo);
        self.by_role(Role::ComboBox, &name).scroll_to_me();
        self.settle();
        self.by_role(Role::ComboBox, &name).click();
        self.settle();
        self.by_role(Role::Button, line).scroll_to_me();
        self.settle();
        self.by_role(Role::Button, line).click();
        self.settle();
        self.harness.remove_cursor();
        self.settle();
    }

    /// What a combo box shows.
    pub(crate) fn chosen(&self, combo: &str) -> Option<String> {
        let name = self.text(combo);
        self.by_role(Role::ComboBox, &name).value()
    }

    /// Types into the field named by the text `id`, as a person does, and presses Enter.
    pub(crate) fn enter(&mut self, id: &str, text: &str) {
        let name = self.text(id);
        self.type_into(&name, text);
        self.harness.key_press(Key::Enter);
        self.settle();
    }

    /// Clicks into a field, empties it and types.
    pub(crate) fn type_into(&mut self, name: &str, text: &str) {
        self.focus(name);
        self.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
        self.settle();
        self.harness.event(Event::Text(text.to_owned()));
        self.settle();
    }

    /// Clicks into a field.
    pub(crate) fn focus(&mut self, name: &str) {
        self.control(name).scroll_to_me();
        self.settle();
        self.control(name).click();
        self.settle();
    }

    /// What stands in a field.
    pub(crate) fn value(&self, id: &str) -> String {
        self.control(&self.text(id)).value().unwrap_or_default()
    }

    /// Ctrl+V of a text.
    pub(crate) fn paste(&mut self, text: &str) {
        self.harness.event(Event::Paste(text.to_owned()));
        self.settle();
    }

    /// Presses a key.
    pub(crate) fn key(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    /// Puts the pointer on a text that is to be read, without pressing.
    pub(crate) fn point_at(&mut self, text: &str) {
        let labels = self.harness.query_all(by().role(Role::Label));
        let mut labels = labels.filter(|node| node.value().as_deref() == Some(text));
        let Some(label) = labels.next() else {
            panic!("{text:?} is not to be read");
        };
        label.hover();
        drop(labels);
        self.settle();
    }

    /// Drops a file on the window.
    pub(crate) fn drop_file(&mut self, path: PathBuf) {
        let files = &mut self.harness.input_mut().dropped_files;
        files.push(Arc::new(Dropped(path)));
        self.settle();
    }

    /// A screen reader sets the value of a field.
    pub(crate) fn set_value(&mut self, id: &str, value: &str) {
        let name = self.text(id);
        self.control(&name).set_text_value_accesskit(value);
        self.settle();
    }

    /// Draws until nothing moves, at most a few frames: a spinner never rests. When all is still,
    /// the harness checks that every input has a name.
    pub(crate) fn settle(&mut self) {
        self.harness.run_ok();
    }

    /// Whether nothing moves any more.
    pub(crate) fn is_still(&mut self) -> bool {
        self.harness.run_ok().is_some()
    }

    /// Waits until a text is to be read.
    pub(crate) fn wait_for(&mut self, text: &str) {
        self.wait_until(text, |window| window.shows(text));
    }

    /// Waits until a text that begins so is to be read.
    pub(crate) fn wait_for_start(&mut self, start: &str) {
        self.wait_until(start, |window| {
            window.texts().iter().any(|text| text.starts_with(start))
        });
    }

    /// Waits; past the deadline the error names what was awaited and where the picture is.
    pub(crate) fn wait_until(&mut self, awaited: &str, mut is_there: impl FnMut(&Self) -> bool) {
        let began = Instant::now();
        loop {
            self.harness.step();
            if is_there(self) {
                self.settle();
                return;
            }
            if began.elapsed() > PATIENCE {
                let kept = picture::keep(&mut self.harness, "timeout");
                let texts = self.texts().join("\n");
                panic!("waited {PATIENCE:?} in vain for {awaited}; picture: {kept}\n{texts}");
            }
            sleep(PAUSE);
        }
    }

    /// How many labels have this text.
    pub(crate) fn count(&self, text: &str) -> usize {
        let labels = self.harness.query_all(by().role(Role::Label));
        labels
            .filter(|node| node.value().as_deref() == Some(text))
            .count()
    }

    /// Presses a tab, where something else has the same name.
    pub(crate) fn press_tab(&mut self, name: &str) {
        self.press_role(Role::Tab, name);
    }

    /// Presses a button, where something else has the same name.
    pub(crate) fn press_button(&mut self, id: &str) {
        let name = self.text(id);
        self.press_role(Role::Button, &name);
    }

    fn press_role(&mut self, role: Role, name: &str) {
        self.by_role(role, name).click();
        self.settle();
        self.harness.remove_cursor();
        self.settle();
    }

    /// Takes the keyboard away from every field.
    pub(crate) fn release_focus(&mut self) {
        self.harness.ctx.memory_mut(|memory| {
            if let Some(focused) = memory.focused() {
                memory.surrender_focus(focused);
            }
        });
        self.settle();
    }

    /// The names of all fields that one can type into.
    pub(crate) fn editable(&self) -> Vec<String> {
        [Role::TextInput, Role::MultilineTextInput]
            .into_iter()
            .flat_map(|role| self.harness.query_all(by().role(role)))
            .map(|node| node.accesskit_node())
            .filter(|node| !node.is_read_only() && !node.is_disabled())
            .filter_map(|node| node.label())
            .collect()
    }

    /// What stands in the field of this name.
    pub(crate) fn value_of(&self, name: &str) -> String {
        self.control(name).value().unwrap_or_default()
    }

    /// Something that the operating system sends.
    pub(crate) fn event(&mut self, event: Event) {
        self.harness.event(event);
        self.settle();
    }

    /// How many times its usual size everything has.
    pub(crate) fn zoom(&self) -> f32 {
        self.harness.ctx.zoom_factor()
    }

    /// The colour of lines.
    pub(crate) fn line_color(&self) -> egui::Color32 {
        let style = self.harness.ctx.global_style();
        style.visuals.widgets.noninteractive.bg_stroke.color
    }

    /// What screen readers are told, and how urgently.
    pub(crate) fn announced(&self) -> (Live, String) {
        let mut regions = self.harness.query_all(by().role(Role::Status));
        let region = regions.next().unwrap();
        let node = region.accesskit_node();
        (node.live(), node.label().unwrap_or_default())
    }

    /// Whether the dark theme is in use.
    pub(crate) fn is_dark(&self) -> bool {
        self.harness.ctx.theme() == egui::Theme::Dark
    }

    /// Panics if an input has no accessible name.
    pub(crate) fn check_names(&self) {
        self.harness.check_accessibility();
    }

    /// Whether a text is to be read.
    pub(crate) fn shows(&self, text: &str) -> bool {
        self.texts().iter().any(|shown| shown == text)
    }

    /// Whether a text that holds this one is to be read.
    pub(crate) fn shows_part(&self, part: &str) -> bool {
        self.texts().iter().any(|shown| shown.contains(part))
    }

    /// Whether there is a control of this name.
    pub(crate) fn has(&self, id: &str) -> bool {
        let name = self.text(id);
        self.harness
            .query_all(by().label(&name))
            .any(|node| node.accesskit_node().role() != Role::Label)
    }

    /// The one control of this role and name.
    pub(crate) fn by_role<'a>(&'a self, role: Role, name: &'a str) -> Node<'a> {
        let mut found = self.harness.query_all(by().role(role).label(name));
        let first = found.next();
        let Some(node) = first else {
            let names = self.names(role).join("\n");
            panic!("no {role:?} is named {name:?}; there are:\n{names}");
        };
        node
    }

    /// The name of what has the focus.
    pub(crate) fn focused(&self) -> Option<String> {
        let mut nodes = self.harness.root().children_recursive();
        let focused = nodes.find(|node| node.accesskit_node().is_focused())?;
        focused.accesskit_node().label()
    }

    /// The names of all controls of a role.
    pub(crate) fn names(&self, role: Role) -> Vec<String> {
        self.harness
            .query_all(by().role(role))
            .filter_map(|node| node.accesskit_node().label())
            .collect()
    }

    /// Everything that can be read: texts, names and values.
    pub(crate) fn texts(&self) -> Vec<String> {
        self.harness
            .root()
            .children_recursive()
            // What was announced is heard, not read: see `announced`.
            .filter(|node| node.accesskit_node().role() != Role::Status)
            .flat_map(|node| {
                let node = node.accesskit_node();
                [node.label(), node.value()]
            })
            .flatten()
            .collect()
    }

    /// The right edge of everything that can be read or pressed, with its text.
    pub(crate) fn edges(&self) -> Vec<(f32, String)> {
        self.harness
            .root()
            .children_recursive()
            .filter(|node| node.accesskit_node().bounding_box().is_some())
            .filter_map(|node| {
                let text = node.accesskit_node().label().or(node.value())?;
                Some((node.rect().right(), text))
            })
            .collect()
    }

    /// Where a text is drawn that is to be read.
    pub(crate) fn place_of_text(&self, text: &str) -> egui::Rect {
        let mut labels = self.harness.query_all(by().role(Role::Label));
        let Some(label) = labels.find(|node| node.value().as_deref() == Some(text)) else {
            panic!("{text:?} is not to be read");
        };
        label.rect()
    }

    /// Where the control of this role whose name begins so is drawn.
    pub(crate) fn place(&self, role: Role, start: &str) -> egui::Rect {
        let mut found = self.harness.query_all(by().role(role)).filter(|node| {
            let name = node.accesskit_node().label();
            name.is_some_and(|name| name.starts_with(start))
        });
        let Some(node) = found.next() else {
            panic!("no {role:?} begins with {start:?}");
        };
        node.rect()
    }

    /// What was copied to the clipboard in the last frames.
    pub(crate) fn copied(&self) -> Option<String> {
        let commands = &self.harness.output().platform_output.commands;
        commands.iter().find_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        })
    }

    /// Clicks without waiting for what comes of it, so that the clipboard can be looked at.
    pub(crate) fn copy_with(&mut self, name: &str) -> String {
        self.control(name).scroll_to_me();
        self.settle();
        self.control(name).click();
        // One frame for each event: moved, pressed, released.
        self.harness.step();
        let copied = self.copied();
        self.settle();
        copied.unwrap_or_else(|| panic!("{name:?} copied nothing"))
    }

    fn control<'a>(&'a self, name: &'a str) -> Node<'a> {
        let mut found = self
            .harness
            .query_all(by().label(name))
            .filter(|node| node.accesskit_node().role() != Role::Label);
        let Some(node) = found.next() else {
            let texts = self.texts().join("\n");
            panic!("nothing is named {name:?}; there are:\n{texts}");
        };
        node
    }
}

/// A window of the usual size.
pub(crate) fn builder() -> HarnessBuilder<ExplorerApp> {
    Harness::builder()
        .with_size([1280.0, 800.0])
        .with_max_steps(8)
}
